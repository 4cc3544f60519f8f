package dev.firstline.facts;

import dev.firstline.web.PageLimit;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a row, to explain what was answered from it. */
@Path("/api/v1/feeds/{feed}/{key}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "Live facts that answers are made of")
class HistoryResource {
    private final Feeds feeds;

    HistoryResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(
            summary = "What became of a row, newest first, also of a deleted one; pass next as cursor for more",
            description =
                    "A row sent again unchanged writes no line. An answer that stated version v is explained by the newest"
                            + " line whose version is at most v; its as-of time lies between asOf and confirmedAsOf of that line.")
    @APIResponse(responseCode = "200", description = "The line in force, and those that ended within 90 days")
    @APIResponse(responseCode = "404", description = "unknown-feed, unknown-fact")
    public HistoryPage history(
            String feed,
            String key,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return feeds.history(feed, key, version(cursor), PageLimit.read(limit));
    }

    private static long version(String cursor) {
        if (!cursor.matches("\\d{0,18}")) {
            throw ProblemException.badField("cursor", "not one of ours; start again without it");
        }
        return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    }
}
