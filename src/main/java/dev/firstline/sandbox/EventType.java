package dev.firstline.sandbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * The events of X's Activity API that happen here (docs.x.com, x-api/activity). {@code post.reply.create} and {@code post.quote.create}
 * are in the prose, not in the OpenAPI documents up to 2.167.
 */
enum EventType {
    /** The filtered user posts. */
    POST_CREATE("post.create", false),
    /** The filtered user takes a post back; never told of others' posts. */
    POST_DELETE("post.delete", false),
    /** Somebody types the filtered user's handle; the automatic one of a reply does not count. */
    POST_MENTION_CREATE("post.mention.create", true),
    /** Somebody answers a post of the filtered user directly. */
    POST_REPLY_CREATE("post.reply.create", true),
    POST_QUOTE_CREATE("post.quote.create", true),
    DM_RECEIVED("dm.received", true),
    DM_SENT("dm.sent", true),
    /** An encrypted message, whose content no API shows. */
    CHAT_RECEIVED("chat.received", true);

    private final String wire;
    private final boolean isPrivate;

    EventType(String wire, boolean isPrivate) {
        this.wire = wire;
        this.isPrivate = isPrivate;
    }

    @JsonValue
    String wire() {
        return wire;
    }

    /** Whether the user must have authorized the app, so the app's bearer token alone cannot subscribe. */
    boolean isPrivate() {
        return isPrivate;
    }

    @JsonCreator
    static EventType ofWire(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("no event type " + wire));
    }

    static Optional<EventType> find(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
