package dev.firstline.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names for what comes from a replayed file: its authors and its keys. */
final class ReplayNames {
    private static final int LONGEST = 15;
    private static final int HASH = 8;

    private ReplayNames() {}

    /** A handle that X would allow, always the same for the same id. */
    static String username(String id) {
        var plain = id.replaceAll("[^A-Za-z0-9_]", "_");
        var named = plain.matches("\\d.*") ? "u" + plain : plain;
        return Handles.isUsername(named)
                ? named
                : named.substring(0, Math.min(named.length(), LONGEST - HASH)) + hash(id);
    }

    /** The text takes part, so another file of the same name is not mistaken for this one. */
    static String key(String file, String id, String text) {
        return file + ":" + id + ":" + hash(text);
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, HASH);
    }
}
