package dev.firstline.queue;

import dev.firstline.access.Agents;
import dev.firstline.cases.Desk;
import dev.firstline.cases.Desks;
import dev.firstline.web.Callers;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What each agent works. */
@Path("/api/v1/agents/{agent}/desk")
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Agents")
class DeskResource {
    private static final int MOST = 10_000;

    private final Desks desks;
    private final Queues queues;
    private final Agents agents;

    DeskResource(Desks desks, Queues queues, Agents agents) {
        this.desks = desks;
        this.queues = queues;
        this.agents = agents;
    }

    /** A desk to set. */
    record NewDesk(
            @Schema(description = "Queues to claim from; none: all", examples = "[\"baggage\"]") @Nullable
            List<@Nullable String> queues,

            @Schema(description = "Cases to hold at once; left out: the usual number", examples = "5") @Nullable
            Integer most) {}

    @GET
    @Operation(summary = "Which queues an agent works, and how many cases they may hold")
    public Desk desk(@PathParam("agent") String agent) {
        return desks.of(agents.working(agent));
    }

    @PUT
    @Operation(
            summary = "Set it",
            description = "It holds from the next claim on; what an agent holds already stays theirs.")
    public Desk set(@PathParam("agent") String agent, @Nullable NewDesk desk, @Context SecurityContext caller) {
        List<String> wanted = desk == null || desk.queues() == null
                ? List.of()
                : desk.queues().stream().map(this::queue).distinct().toList();
        Integer most = desk == null ? null : desk.most();
        if (most != null && (most < 1 || most > MOST)) {
            throw ProblemException.badField("most", "a number from 1 to " + MOST);
        }
        desks.set(agents.working(agent), wanted, most, Callers.name(caller));
        return desks.of(agent);
    }

    private String queue(@Nullable String name) {
        if (name == null || !queues.all().contains(name)) {
            throw ProblemException.badField("queues", "there is no queue " + name + ", only " + queues.all());
        }
        return name;
    }
}
