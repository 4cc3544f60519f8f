package dev.firstline.faq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.web.Callers;
import dev.firstline.web.ETags;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Operations' side of the reply texts. */
@Path("/api/v1/faqs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "FAQs", description = "What the bot says to a routine question, set without touching files")
class FaqResource {
    private final Faqs faqs;
    private final FaqPreview preview;
    private final ObjectMapper json;

    FaqResource(Faqs faqs, FaqPreview preview, ObjectMapper json) {
        this.faqs = faqs;
        this.preview = preview;
        this.json = json;
    }

    @GET
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(summary = "All intents that have reply texts, with the texts in force and where they come from")
    @APIResponse(responseCode = "200", description = "In the order of their ids")
    public List<FaqBody> all() {
        return faqs.all();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(summary = "The texts of one intent; their ETag is their version")
    @APIResponse(responseCode = "200", description = "In force now")
    @APIResponse(responseCode = "404", description = "unknown-faq, with the nearest known id")
    public Response one(String id) {
        return answer(faqs.one(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPS)
    @Operation(
            summary = "Put texts in the place of the file's; If-Match is honoured",
            description =
                    "All languages are replaced. Texts are checked as in files: placeholders, length at its worst.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FaqTexts.class)))
    @APIResponse(responseCode = "200", description = "In force at once")
    @APIResponse(responseCode = "400", description = "bad-request")
    @APIResponse(responseCode = "404", description = "unknown-faq")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "422", description = "faulty-texts, listing all faults")
    public Response put(
            String id,
            String body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller)
            throws JsonProcessingException {
        return answer(faqs.put(id, texts(body), Callers.name(caller), ifMatch));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.OPS)
    @Operation(summary = "Return to the file's texts; If-Match is honoured")
    @APIResponse(responseCode = "204", description = "The file's texts are in force")
    @APIResponse(responseCode = "404", description = "unknown-faq")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    public void delete(
            String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Context SecurityContext caller) {
        faqs.delete(id, Callers.name(caller), ifMatch);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(summary = "What was changed by whom and when, newest first")
    @APIResponse(responseCode = "200", description = "Empty while nobody changed the file's texts")
    @APIResponse(responseCode = "404", description = "unknown-faq")
    public List<FaqVersion> versions(String id) {
        return faqs.versions(id);
    }

    @POST
    @Path("/{id}/preview")
    @RolesAllowed({Roles.OPS, Roles.SUPERVISOR})
    @Operation(
            summary = "How each variant would read; without a body the texts in force",
            description =
                    "Filled with the newest row of the feed that the intent answers from, and where there is none, with"
                            + " the longest that may stand there. fits also holds for the longest values.")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(implementation = FaqTexts.class)))
    @APIResponse(responseCode = "200", description = "One post a variant")
    @APIResponse(responseCode = "404", description = "unknown-faq")
    @APIResponse(responseCode = "422", description = "faulty-texts: a text that cannot be filled in")
    public List<Rendered> preview(String id, String body) throws JsonProcessingException {
        return preview.render(id, body.isBlank() ? faqs.one(id).texts() : texts(body));
    }

    private Map<String, List<String>> texts(String body) throws JsonProcessingException {
        return FaqTexts.read(json, body).stripped();
    }

    private static Response answer(FaqBody body) {
        return Response.ok(body)
                .header(HttpHeaders.ETAG, ETags.of(body.version()))
                .build();
    }
}
