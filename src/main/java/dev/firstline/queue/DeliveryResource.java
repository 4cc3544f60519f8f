package dev.firstline.queue;

import dev.firstline.act.Outbox;
import dev.firstline.act.Schedule;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Replies on their way. */
@Path("/api/v1/deliveries")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Replies")
class DeliveryResource {
    private final Outbox outbox;
    private final Schedule schedule;

    DeliveryResource(Outbox outbox, Schedule schedule) {
        this.outbox = outbox;
        this.schedule = schedule;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a reply is")
    public DeliveryView one(@PathParam("id") long id) {
        return outbox.findByIdOptional(id)
                .map(delivery -> DeliveryView.of(delivery, schedule.leavesAt(delivery)))
                .orElseThrow(() -> new ProblemException(404, "no-such-delivery", "there is no delivery " + id));
    }
}
