package dev.firstline.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A page token: which way, and the id it goes on from, so what comes in between pages moves nothing. Of 18 characters, since X's document
 * wants 16 at least for messages.
 */
final class PageToken {
    private static final char NEXT = 'n';
    private static final char PREVIOUS = 'p';
    private static final int DIGITS = 17;
    private static final int RADIX = 36;

    private PageToken() {}

    static String next(long id) {
        return of(NEXT, id);
    }

    static String previous(long id) {
        return of(PREVIOUS, id);
    }

    /** The id that older ones follow, or null when the token goes the other way. */
    static @Nullable Long next(String token) {
        return id(NEXT, token);
    }

    static @Nullable Long previous(String token) {
        return id(PREVIOUS, token);
    }

    private static String of(char kind, long id) {
        var digits = Long.toString(id, RADIX);
        return kind + "0".repeat(DIGITS - digits.length()) + digits;
    }

    private static @Nullable Long id(char kind, String token) {
        try {
            if (token.matches("[np][0-9a-z]{" + DIGITS + "}")) {
                return token.charAt(0) == kind ? (Long) Long.parseLong(token.substring(1), RADIX) : null;
            }
        } catch (NumberFormatException tooBig) {
            // refused like every other token that is none
        }
        throw XRefusal.invalid(
                "pagination_token", token, "The `pagination_token` query parameter value [" + token + "] is not valid");
    }
}
