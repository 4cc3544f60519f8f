package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What a call asks to see of messages: by default id, kind and text. */
record DmView(
        DmPaging paging, Set<String> fields, Set<String> userFields, boolean expandsSender, boolean showsMessages) {
    private static final Set<String> FIELDS = Set.of(
            "attachments",
            "created_at",
            "dm_conversation_id",
            "entities",
            "event_type",
            "id",
            "participant_ids",
            "referenced_tweets",
            "sender_id",
            "text");
    private static final Set<String> EXPANSIONS =
            Set.of("attachments.media_keys", "participant_ids", "referenced_tweets.id", "sender_id");
    private static final Set<String> TYPES = Set.of("MessageCreate", "ParticipantsJoin", "ParticipantsLeave");

    static DmView of(Parameters parameters) {
        parameters.only(Set.of(
                "max_results",
                "pagination_token",
                "event_types",
                "dm_event.fields",
                "expansions",
                "user.fields",
                "tweet.fields",
                "media.fields"));
        var types = parameters.names("event_types", TYPES);
        var expandsSender = parameters.names("expansions", EXPANSIONS).contains("sender_id");
        return new DmView(
                DmPaging.of(parameters),
                parameters.names("dm_event.fields", FIELDS),
                Fields.of(parameters.with(Set.of("user.fields"))).user(),
                expandsSender,
                types.isEmpty() || types.contains("MessageCreate"));
    }

    ObjectNode of(SandboxMessage message) {
        var view = Json.object()
                .put("id", PostView.text(message.id()))
                .put("event_type", "MessageCreate")
                .put("text", PostView.escape(Links.shorten(message.text())));
        if (fields.contains("created_at")) {
            view.put("created_at", XTime.of(message.createdAt()));
        }
        if (fields.contains("sender_id") || expandsSender) {
            view.put("sender_id", PostView.text(message.sender()));
        }
        if (fields.contains("dm_conversation_id")) {
            view.put("dm_conversation_id", SandboxMessage.conversation(message.sender(), message.recipient()));
        }
        return view;
    }
}
