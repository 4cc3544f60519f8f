package dev.firstline.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.DecisionLog;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why the bot did what it did. */
@Path("/api/v1/conversations")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Conversations")
class ConversationResource {
    private final Conversations conversations;
    private final DecisionLog decisions;
    private final ObjectMapper json;

    ConversationResource(Conversations conversations, DecisionLog decisions, ObjectMapper json) {
        this.conversations = conversations;
        this.decisions = decisions;
        this.json = json;
    }

    /** The decisions of a conversation, oldest first. */
    record Why(long conversation, List<JsonNode> decisions) {}

    @GET
    @Path("/{id}/why")
    @Transactional
    @Operation(summary = "What was understood, known and decided for each mention of a conversation")
    public Why why(@PathParam("id") long id) {
        if (conversations.findByIdOptional(id).isEmpty()) {
            throw new ProblemException(404, "no-such-conversation", "there is no conversation " + id);
        }
        return new Why(id, decisions.of(id).stream().map(this::tree).toList());
    }

    private JsonNode tree(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps JSON only", impossible);
        }
    }
}
