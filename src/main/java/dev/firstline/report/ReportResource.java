package dev.firstline.report;

import dev.firstline.act.Budget;
import dev.firstline.web.Moments;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Figures for team leads. */
@Path("/api/v1/reports")
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Reports")
class ReportResource {
    private final Accounting accounting;
    private final CostReport costs;
    private final Budget budget;

    ReportResource(Accounting accounting, CostReport costs, Budget budget) {
        this.accounting = accounting;
        this.costs = costs;
        this.budget = budget;
    }

    @GET
    @Path("/summary")
    @Operation(summary = "What became of every mention, each counted once; without from and to, of all there are")
    public Report summary(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Instant since = from == null ? null : Moments.read("from", from);
        Instant until = to == null ? null : Moments.read("to", to);
        return new Report(
                accounting.summary(since, until),
                costs.between(since, until),
                budget.allowances().stream().map(AllowanceView::of).toList());
    }
}
