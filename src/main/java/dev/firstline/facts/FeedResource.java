package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.Callers;
import dev.firstline.web.ETags;
import dev.firstline.web.PageLimit;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Operations' side of the facts. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "Live facts that answers are made of")
class FeedResource {
    private final Feeds feeds;
    private final Facts facts;
    private final ObjectMapper json;
    private final DraftReader drafts;

    FeedResource(Feeds feeds, Facts facts, ObjectMapper json, Clock clock) {
        this.feeds = feeds;
        this.facts = facts;
        this.json = json;
        drafts = new DraftReader(clock);
    }

    @GET
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(
            summary =
                    "All feeds: fields, number of rows, age, whether it is stale, and the intents that answer from it",
            description =
                    "stale: an intent answers from the feed, and its newest row is older than the least freshFor of"
                            + " such an intent, or there is none.")
    @APIResponse(responseCode = "200", description = "In the order of their names")
    public List<FeedBody> all() {
        return feeds.all();
    }

    @GET
    @Path("/{feed}")
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(
            summary = "Rows of a feed in the order of their keys, the first page with how the feed stands; pass next as"
                    + " after for more")
    @APIResponse(responseCode = "200", description = "Some rows")
    @APIResponse(responseCode = "404", description = "unknown-feed")
    public FactPage page(
            String feed,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("after") @DefaultValue("") String after) {
        return feeds.page(feed, after, PageLimit.read(limit));
    }

    @GET
    @Path("/{feed}/{key}")
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(summary = "One row; its ETag is its version")
    @APIResponse(responseCode = "200", description = "The row")
    @APIResponse(responseCode = "404", description = "unknown-feed, unknown-fact")
    public Response row(String feed, String key) {
        return answer(Response.Status.OK, feeds.row(feed, key));
    }

    @PUT
    @Path("/{feed}/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "Set a row: the feed's fields and optionally asOf and expiresAt; If-Match is honoured")
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "201", description = "New")
    @APIResponse(responseCode = "400", description = "bad-request, naming the field")
    @APIResponse(responseCode = "409", description = "older-fact: what is stored has a later asOf")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    public Response put(
            String feed,
            String key,
            String body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller)
            throws JsonProcessingException {
        FactDraft draft = drafts.of(feeds.schema(feed), key, json.readTree(body));
        boolean created = facts.place(draft, Callers.name(caller), ifMatch).created();
        return answer(created ? Response.Status.CREATED : Response.Status.OK, feeds.row(feed, key));
    }

    @DELETE
    @Path("/{feed}/{key}")
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "Take a row away; If-Match is honoured")
    @APIResponse(responseCode = "204", description = "Gone; its history stays")
    @APIResponse(responseCode = "404", description = "unknown-feed, unknown-fact")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    public void delete(
            String feed,
            String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller) {
        FeedSchema schema = feeds.schema(feed);
        if (!facts.delete(schema.feed(), key, Callers.name(caller), ifMatch)) {
            throw Feeds.noSuchRow();
        }
    }

    private static Response answer(Response.Status status, FactBody body) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, ETags.of(body.version()))
                .entity(body)
                .build();
    }
}
