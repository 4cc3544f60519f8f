package dev.firstline.queue;

import dev.firstline.cases.Actor;
import dev.firstline.cases.CaseMoves;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking the next case of a queue. */
@Path("/api/v1/queues")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Cases")
class ClaimResource {
    private final CaseMoves moves;
    private final Queues queues;

    ClaimResource(CaseMoves moves, Queues queues) {
        this.moves = moves;
        this.queues = queues;
    }

    @POST
    @Path("/{queue}/claims")
    @Operation(
            summary = "Claim the next case of a queue",
            description =
                    "Most urgent, then soonest due; never the same case to two. 204 when nothing waits there for the caller.")
    public RestResponse<CaseView> claimNext(@PathParam("queue") String queue, @Context SecurityContext caller) {
        Actor actor = CaseCall.actor(caller);
        return moves.claimNext(queues.existing(queue), actor)
                .map(subject -> CaseAnswer.of(RestResponse.Status.CREATED, subject, actor))
                .orElseGet(RestResponse::noContent);
    }
}
