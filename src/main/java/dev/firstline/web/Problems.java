package dev.firstline.web;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refused calls into problem bodies. */
class Problems {
    @ServerExceptionMapper
    public Response refused(ProblemException refusal) {
        return Response.status(refusal.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(refusal.problem())
                .build();
    }
}
