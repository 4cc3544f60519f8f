package dev.firstline.queue;

import dev.firstline.cases.Note;
import dev.firstline.cases.Notes;
import dev.firstline.web.Idempotent;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What colleagues tell each other about a case. */
@Path("/api/v1/cases/{id}/notes")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Idempotent
@Tag(name = "Cases")
class NoteResource {
    private static final int LONGEST = 4_000;

    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    /** The words. */
    record NewNote(
            @Schema(description = "At most 4,000 characters", examples = "Spoke to the gate, bag is on the next flight")
            @Nullable
            String text) {}

    @POST
    @Operation(
            summary = "Note something for colleagues",
            description = "Anybody who works cases may; it is never sent.")
    public RestResponse<Note> add(@BeanParam CaseCall call, @Nullable NewNote note) {
        String text = Words.of(note == null ? null : note.text(), LONGEST);
        Note added = notes.add(call.id, call.version(), call.actor().name(), text);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, added)
                .build();
    }
}
