package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.Callers;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operations' side of many facts at once. Bodies are read as they come in, so they may have any number of rows. */
@Path("/api/v1/feeds/{feed}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, Rows.NDJSON, Rows.CSV})
@RolesAllowed(Roles.OPS)
@Tag(name = "Feeds", description = "Live facts that answers are made of")
class BulkResource {
    private static final String JSON_ROWS =
            "[{\"key\": \"NL101-2026-11-21\", \"gate\": \"B12\", \"asOf\": \"2026-11-21T08:00:00Z\"}]";
    private static final String NDJSON_ROWS = "{\"key\": \"NL101-2026-11-21\", \"gate\": \"B12\"}";
    private static final String CSV_ROWS = "key,gate,asOf\nNL101-2026-11-21,B12,2026-11-21T08:00:00Z";

    private final Feeds feeds;
    private final Bulk bulk;

    BulkResource(Feeds feeds, Bulk bulk) {
        this.feeds = feeds;
        this.bulk = bulk;
    }

    @POST
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, example = JSON_ROWS),
                @Content(mediaType = Rows.NDJSON, example = NDJSON_ROWS),
                @Content(mediaType = Rows.CSV, example = CSV_ROWS)
            })
    @Operation(
            summary = "Set many rows, each with its key: a JSON array, a row on each line, or CSV under a header",
            description =
                    "Good rows are stored as they come in, bad ones listed. A row that is older than what is stored is"
                            + " refused. Where the body breaks off, what was read before it stands and the break is listed. Other rows"
                            + " of the feed stay as they are.")
    @APIResponse(responseCode = "200", description = "How many of each, and the refused rows, a thousand at most")
    @APIResponse(responseCode = "400", description = "bad-request: not one row can be read")
    @APIResponse(responseCode = "404", description = "unknown-feed")
    @APIResponse(responseCode = "413", description = "The body is too large; send it in parts")
    @APIResponse(
            responseCode = "422",
            description = "rows-refused, with mode=all-or-nothing: lists them; nothing is stored")
    public BulkResult post(
            String feed,
            InputStream body,
            @Parameter(description = "each-row or all-or-nothing") @QueryParam("mode") @DefaultValue("each-row")
                    String mode,
            @Context HttpHeaders headers,
            @Context SecurityContext caller)
            throws JsonProcessingException {
        FeedSchema schema = feeds.schema(feed);
        Rows rows = Rows.of(headers.getMediaType(), body);
        return switch (mode) {
            case "each-row" -> bulk.pour(schema, rows, Callers.name(caller));
            case "all-or-nothing" -> bulk.allOrNothing(schema, rows, Callers.name(caller));
            default -> throw ProblemException.badField("mode", "must be each-row or all-or-nothing");
        };
    }

    @PUT
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, example = JSON_ROWS),
                @Content(mediaType = Rows.NDJSON, example = NDJSON_ROWS),
                @Content(mediaType = Rows.CSV, example = CSV_ROWS)
            })
    @Operation(
            summary = "Replace the whole feed by a snapshot in the same formats, in one step",
            description =
                    "Readers see the old feed or the new one. Rows that are not in the snapshot are deleted. Any bad row,"
                            + " any row older than what is stored, or a body that breaks off: nothing changes.")
    @APIResponse(responseCode = "200", description = "How many of each")
    @APIResponse(responseCode = "400", description = "bad-request: not one row can be read")
    @APIResponse(responseCode = "404", description = "unknown-feed")
    @APIResponse(responseCode = "413", description = "The body is too large")
    @APIResponse(
            responseCode = "422",
            description = "rows-refused: lists them; empty-snapshot: say empty=true if it is meant")
    public BulkResult put(
            String feed,
            InputStream body,
            @Parameter(description = "true lets a snapshot without a row empty the feed")
                    @QueryParam("empty")
                    @DefaultValue("false")
                    String empty,
            @Context HttpHeaders headers,
            @Context SecurityContext caller)
            throws JsonProcessingException {
        FeedSchema schema = feeds.schema(feed);
        if (!empty.matches("true|false")) {
            throw ProblemException.badField("empty", "must be true or false");
        }
        return bulk.replace(schema, Rows.of(headers.getMediaType(), body), Callers.name(caller), empty.equals("true"));
    }
}
