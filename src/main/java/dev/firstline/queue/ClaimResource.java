package dev.firstline.queue;

import dev.firstline.cases.Cases;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking the next case of a queue. */
@Path("/api/v1/queues")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Cases")
class ClaimResource {
    private final Cases cases;
    private final CurrentIntents intents;

    ClaimResource(Cases cases, CurrentIntents intents) {
        this.cases = cases;
        this.intents = intents;
    }

    @POST
    @Path("/{queue}/claims")
    @Operation(summary = "Claim the next case of a queue: most urgent, then soonest due; 204 when it is empty")
    public RestResponse<CaseView> claimNext(@PathParam("queue") String queue, @Context SecurityContext caller) {
        if (!intents.now().brand().queues().contains(queue)) {
            throw new ProblemException(
                    404,
                    "no-such-queue",
                    "there is no queue " + queue,
                    Map.of("queues", intents.now().brand().queues()));
        }
        return cases.claimNext(queue, caller.getUserPrincipal().getName())
                .map(subject -> CaseAnswer.of(RestResponse.Status.CREATED, subject))
                .orElseGet(RestResponse::noContent);
    }
}
