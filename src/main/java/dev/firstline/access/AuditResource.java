package dev.firstline.access;

import dev.firstline.event.EventKind;
import dev.firstline.web.Moments;
import dev.firstline.web.PageLimit;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import dev.firstline.web.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail for those who have to answer for it. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Audit", description = "Who came in, who was given which rights, who overrode whom")
class AuditResource {
    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param next value of {@code cursor} for the older entries that follow; absent at the end */
    record AuditPage(List<AuditEntry> entries, @Nullable String next) {}

    @GET
    @Operation(summary = "The audit trail, newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one")
    @APIResponse(responseCode = "400", description = "bad-request, naming the parameter")
    public AuditPage page(
            @Parameter(description = "Not older than this, as 2026-11-21T14:00:00Z") @QueryParam("since") @Nullable
                    String since,
            @Parameter(description = "Done by this user, or a login or right of this user")
                    @QueryParam("actor")
                    @Nullable
                    String actor,
            @Parameter(description = "As login.failed, user.changed, password.changed, bot.mode-changed")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        int most = PageLimit.read(limit);
        List<AuditEntry> found = trail.read(
                new AuditTrail.Wanted(
                        since == null ? null : Moments.read("since", since),
                        actor,
                        kind == null ? null : kind(kind),
                        cursor == null ? null : place(cursor)),
                most + 1);
        Slice<AuditEntry> entries = Slice.of(found, most);
        return new AuditPage(entries.shown(), entries.next(entry -> String.valueOf(entry.seq())));
    }

    private static EventKind kind(String label) {
        return AuditTrail.KINDS.stream()
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> ProblemException.badField(
                        "kind",
                        "one of "
                                + AuditTrail.KINDS.stream()
                                        .map(EventKind::label)
                                        .sorted()
                                        .toList()));
    }

    private static long place(String cursor) {
        if (!cursor.matches("[1-9]\\d{0,17}")) {
            throw ProblemException.badField("cursor", "the next of an answer of this service");
        }
        return Long.parseLong(cursor);
    }
}
