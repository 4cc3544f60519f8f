package dev.firstline.access;

import dev.firstline.web.Problem;
import dev.firstline.web.ProblemException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the platform's refusals the body that all others have. */
class Denials {
    private final Challenge challenge;

    Denials(Challenge challenge) {
        this.challenge = challenge;
    }

    @ServerExceptionMapper
    public Response nobody(UnauthorizedException refusal) {
        Response.ResponseBuilder answer = answer(challenge.problem());
        challenge.ways().forEach(way -> answer.header(HttpHeaders.WWW_AUTHENTICATE, way));
        return answer.build();
    }

    @ServerExceptionMapper
    public Response wrongRole(ForbiddenException refusal) {
        return answer(new ProblemException(
                                403, "forbidden", "your roles do not allow this call; GET /api/v1/me tells them")
                        .problem())
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
