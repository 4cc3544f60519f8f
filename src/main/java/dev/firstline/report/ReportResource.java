package dev.firstline.report;

import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures for team leads. */
@Path("/api/v1/reports")
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Reports")
class ReportResource {
    private final Accounting accounting;

    ReportResource(Accounting accounting) {
        this.accounting = accounting;
    }

    @GET
    @Path("/summary")
    @Operation(summary = "What became of every mention, each counted once; without from and to, of all there are")
    public Summary summary(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return accounting.summary(moment("from", from), moment("to", to));
    }

    private static @Nullable Instant moment(String field, @Nullable String value) {
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException malformed) {
            throw ProblemException.badField(field, "a moment like 2026-11-21T14:00:00Z, not " + value);
        }
    }
}
