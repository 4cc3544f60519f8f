package dev.firstline.sandbox;

import com.twitter.twittertext.Extractor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds @handles in a text by X's own rules: none in e-mail addresses, none glued to a word. */
final class Handles {
    /** An occurrence; start (at the {@code @}) and end are UTF-16 offsets. */
    record Found(String username, int start, int end) {}

    private static final Extractor EXTRACTOR = new Extractor();
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{1,15}");

    private Handles() {}

    static List<Found> in(String text) {
        return EXTRACTOR.extractMentionedScreennamesWithIndices(text).stream()
                .map(entity -> new Found(entity.getValue(), entity.getStart(), entity.getEnd()))
                .toList();
    }

    /** Handles are compared without case. */
    static String fold(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    static boolean isUsername(String username) {
        return USERNAME.matcher(username).matches();
    }

    static String require(String username) {
        if (!isUsername(username)) {
            throw new IllegalArgumentException(
                    "username '" + username + "' must be 1 to 15 letters, digits or underscores");
        }
        return username;
    }
}
