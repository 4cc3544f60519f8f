package dev.firstline.web;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions of resources as ETags (RFC 9110). */
public final class ETags {
    private ETags() {}

    /** The ETag of a version: the number in quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change that was made for another version.
     *
     * @param ifMatch the header's value; nothing is refused without it
     * @param version the version now; 0 when there is nothing yet
     * @throws ProblemException 412 {@code changed-meanwhile}
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !matches(ifMatch, version)) {
            throw new ProblemException(
                    412,
                    "changed-meanwhile",
                    version == 0
                            ? "there is no such thing now"
                            : "it changed meanwhile; read it again, its ETag is " + of(version),
                    version == 0 ? Map.of() : Map.of("etag", of(version)));
        }
    }

    private static boolean matches(String ifMatch, long version) {
        return version > 0
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
    }
}
