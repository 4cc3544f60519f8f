package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.ETags;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Operations' side of the facts. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "Live facts that answers are made of")
class FeedResource {
    private static final int MOST_ROWS = 500;

    private final Feeds feeds;
    private final Facts facts;
    private final Bulk bulk;
    private final ObjectMapper json;
    private final DraftReader drafts;

    FeedResource(Feeds feeds, Facts facts, Bulk bulk, ObjectMapper json, Clock clock) {
        this.feeds = feeds;
        this.facts = facts;
        this.bulk = bulk;
        this.json = json;
        drafts = new DraftReader(clock);
    }

    @GET
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(summary = "All feeds with their fields, number of rows and newest as-of time")
    public List<FeedBody> all() {
        return feeds.all();
    }

    @GET
    @Path("/{feed}")
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(summary = "Rows of a feed in the order of their keys; pass next as after for more")
    public FactPage page(
            String feed,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("after") @DefaultValue("") String after) {
        return feeds.page(feed, after, limit(limit));
    }

    private static int limit(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_ROWS) {
            throw ProblemException.badField("limit", "must be a number from 1 to " + MOST_ROWS);
        }
        return Integer.parseInt(text);
    }

    @GET
    @Path("/{feed}/{key}")
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(summary = "One row; its ETag is its version")
    public Response row(String feed, String key) {
        return answer(Response.Status.OK, feeds.row(feed, key));
    }

    @PUT
    @Path("/{feed}/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "Set a row: the feed's fields and optionally asOf and expiresAt; If-Match is honoured")
    public Response put(
            String feed,
            String key,
            String body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller)
            throws JsonProcessingException {
        FactDraft draft = drafts.of(feeds.schema(feed), key, json.readTree(body));
        Fact stored = facts.put(draft, name(caller), ifMatch);
        return answer(stored.version() == 1 ? Response.Status.CREATED : Response.Status.OK, feeds.row(feed, key));
    }

    @DELETE
    @Path("/{feed}/{key}")
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "Take a row away; If-Match is honoured")
    public void delete(
            String feed,
            String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller) {
        FeedSchema schema = feeds.schema(feed);
        if (!facts.delete(schema.feed(), key, name(caller), ifMatch)) {
            throw Feeds.noSuchRow();
        }
    }

    @POST
    @Path("/{feed}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "Set many rows, each with its key; bad rows are listed and the others stored")
    public BulkResult array(String feed, String body, @Context SecurityContext caller) throws JsonProcessingException {
        return bulk.array(feeds.schema(feed), body, name(caller));
    }

    @POST
    @Path("/{feed}")
    @Consumes("application/x-ndjson")
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "As with JSON, a row on each line")
    public BulkResult lines(String feed, String body, @Context SecurityContext caller) {
        return bulk.lines(feeds.schema(feed), body, name(caller));
    }

    @POST
    @Path("/{feed}")
    @Consumes("text/csv")
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "As with JSON, a row on each line under a header with the column key")
    public BulkResult csv(String feed, String body, @Context SecurityContext caller) {
        return bulk.csv(feeds.schema(feed), body, name(caller));
    }

    private static Response answer(Response.Status status, FactBody body) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, ETags.of(body.version()))
                .entity(body)
                .build();
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
