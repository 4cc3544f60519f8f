package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;

/** What became of the events. Thread-safe. */
final class DeliveryCounts {
    /** A thing that is counted. */
    enum Kind {
        /** Requests to webhooks, further tries and duplicates included. */
        SENT("sent"),
        /** Answered 200 in time. */
        ACKNOWLEDGED("acknowledged"),
        /** Tries after the first. */
        RETRIED("retried"),
        /** Given up after the last try. */
        FAILED("failed"),
        /** Not sent because the webhook is invalid or gone. */
        WITHHELD("withheld"),
        /** Not sent because a fault said so. */
        SILENCED("silenced");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }
    }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    synchronized void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    synchronized long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    ObjectNode view() {
        var view = Json.object();
        for (var kind : Kind.values()) {
            view.put(kind.wire, of(kind));
        }
        return view;
    }
}
