package dev.firstline.web;

import org.jspecify.annotations.Nullable;

/** The version of a resource as an entity tag (RFC 9110): {@code "7"}. */
public final class Etag {
    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version the caller has read.
     *
     * @param header the If-Match header
     * @throws ProblemException 428 without one, 400 when it is not one of ours
     */
    public static long required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    428, "if-match-required", "send If-Match with the ETag of the resource as you last read it");
        }
        try {
            return Long.parseLong(header.strip().replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw ProblemException.badField("If-Match", "not an ETag of this service: " + header);
        }
    }
}
