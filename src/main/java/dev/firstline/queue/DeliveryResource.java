package dev.firstline.queue;

import dev.firstline.act.Deletions;
import dev.firstline.act.Delivery;
import dev.firstline.act.Outbox;
import dev.firstline.act.Schedule;
import dev.firstline.web.Callers;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Replies on their way. */
@Path("/api/v1/deliveries")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Replies")
class DeliveryResource {
    private final Outbox outbox;
    private final Schedule schedule;
    private final Deletions deletions;

    DeliveryResource(Outbox outbox, Schedule schedule, Deletions deletions) {
        this.outbox = outbox;
        this.schedule = schedule;
        this.deletions = deletions;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a reply is")
    public DeliveryView one(@PathParam("id") long id) {
        return outbox.findByIdOptional(id)
                .map(delivery -> DeliveryView.of(delivery, schedule.leavesAt(delivery)))
                .orElseThrow(() -> new ProblemException(404, "no-such-delivery", "there is no delivery " + id));
    }

    @DELETE
    @Path("/{id}/post")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary =
                    "Take a wrong post off X; with reopen=true its mention goes to people. Calling again changes nothing",
            description = "A post that left never changes, so there is no If-Match.")
    public DeliveryView delete(
            @PathParam("id") long id,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("reopen") @DefaultValue("false") boolean reopen,
            @Context SecurityContext caller) {
        String why = Codes.required("reason", reason);
        Delivery deleted = deletions.delete(id, Callers.name(caller), why, reopen);
        return DeliveryView.of(deleted, deleted.createdAt());
    }
}
