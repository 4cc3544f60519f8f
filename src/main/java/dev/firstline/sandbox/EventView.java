package dev.firstline.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Events in the envelope of X's Activity API (docs.x.com, x-api/activity/event-payloads). */
final class EventView {
    private static final Set<String> POST = Set.of(
            "attachments",
            "author_id",
            "conversation_id",
            "created_at",
            "display_text_range",
            "edit_controls",
            "entities",
            "in_reply_to_user_id",
            "lang",
            "note_tweet",
            "paid_partnership",
            "possibly_sensitive",
            "public_metrics",
            "referenced_tweets",
            "reply_settings");
    private static final Set<String> USER = Set.of(
            "affiliation",
            "created_at",
            "description",
            "profile_image_url",
            "protected",
            "public_metrics",
            "url",
            "verified",
            "verified_type");

    private final Ledger ledger;
    private final Views views;

    EventView(Ledger ledger, Views views) {
        this.ledger = ledger;
        this.views = views;
    }

    /** @param bare without the objects that X adds when it has them */
    byte[] bytes(Notice notice, boolean bare) {
        var data = Json.object().put("event_uuid", PostView.text(notice.uuid()));
        data.putObject("filter")
                .put("user_id", PostView.text(notice.subscription().user()));
        data.put("event_type", notice.type().wire());
        if (notice.subscription().tag() != null) {
            data.put("tag", notice.subscription().tag());
        }
        var includes = Json.object();
        data.set("payload", payload(notice.subject(), includes));
        data.set("includes", bare ? Json.object() : includes);
        return bytes(Json.object().set("data", data));
    }

    static byte[] bytes(ObjectNode body) {
        try {
            return Json.MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ObjectNode payload(LedgerLine subject, ObjectNode includes) {
        if (subject instanceof SandboxPost post) {
            return post(post, includes);
        }
        if (subject instanceof Deletion deletion) {
            return Json.object()
                    .put("id", PostView.text(deletion.post()))
                    .put("author_id", PostView.text(deletion.author()));
        }
        if (subject instanceof SandboxMessage message) {
            return message.encrypted() ? chat(message) : message(message);
        }
        throw new IllegalArgumentException("nothing tells of a " + subject);
    }

    private ObjectNode post(SandboxPost post, ObjectNode includes) {
        var fields = new Fields(POST, USER, Set.of("author_id", "entities.mentions.username"));
        var shown = views.single(post, fields);
        includes.setAll((ObjectNode) shown.withObject("includes"));
        return (ObjectNode) shown.path("data");
    }

    private ObjectNode message(SandboxMessage message) {
        var payload = Json.object();
        var create = payload.putArray("direct_message_events")
                .addObject()
                .put("type", "message_create")
                .put("id", PostView.text(message.id()))
                .put("created_timestamp", Long.toString(message.createdAt().toEpochMilli()))
                .putObject("message_create");
        create.putObject("target").put("recipient_id", PostView.text(message.recipient()));
        create.put("sender_id", PostView.text(message.sender()));
        var data = create.putObject("message_data").put("text", PostView.escape(Links.shorten(message.text())));
        var entities = data.putObject("entities");
        List.of("hashtags", "symbols", "user_mentions", "urls").forEach(entities::putArray);
        var users = payload.putObject("users");
        for (long id : List.of(message.sender(), message.recipient())) {
            ledger.user(id).ifPresent(user -> users.putObject(PostView.text(id)).set("data", UserView.of(user, USER)));
        }
        return payload;
    }

    /** What X Chat shows to who has no keys: who, when, and bytes. */
    private static ObjectNode chat(SandboxMessage message) {
        var sealed = Base64.getEncoder()
                .encodeToString(
                        Hmac.sha256("sandbox-chat", PostView.text(message.id()).getBytes(StandardCharsets.UTF_8)));
        return Json.object()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(PostView.text(message.id()).getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("created_at_msec", Long.toString(message.createdAt().toEpochMilli()))
                .put("sender_id", PostView.text(message.sender()))
                .put("conversation_id", message.sender() + ":" + message.recipient())
                .put("conversation_token", sealed)
                .put("conversation_key_version", "1")
                .put("encoded_event", sealed);
    }
}
