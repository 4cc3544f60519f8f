package dev.firstline.report;

import dev.firstline.web.Moments;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
        return accounting.summary(
                from == null ? null : Moments.read("from", from), to == null ? null : Moments.read("to", to));
    }
}
