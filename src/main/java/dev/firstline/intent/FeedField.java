package dev.firstline.intent;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a field's value must look like.
 *
 * @param type    sort of value
 * @param longest characters at most; texts are counted with it when a reply's length is checked
 */
public record FeedField(Type type, int longest) {
    /** Of a text whose file gives no length. */
    private static final int USUAL = 60;

    private static final int LONGEST_TEXT = 200;
    private static final Pattern TEXT = Pattern.compile("text(?: (\\d{1,3}))?");

    /** Sorts of values. */
    public enum Type {
        /** Any text without control characters. */
        TEXT(USUAL),
        /** {@code HH:mm}, local to the place the row is about. */
        TIME(5),
        /** ISO date. */
        DATE(10),
        /** A decimal number, 15 digits before the point and 9 behind it at most. */
        NUMBER(26),
        /** A time zone such as {@code Europe/London}. */
        ZONE(40);

        private final int length;

        Type(int length) {
            this.length = length;
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field of that type and its usual length. */
    public static FeedField of(Type type) {
        return new FeedField(type, type.length);
    }

    /** What a file may say. */
    static String wanted() {
        return "one of " + Stream.of(Type.values()).map(Type::label).collect(Collectors.joining(", "))
                + "; a text may give its length, 1 to " + LONGEST_TEXT + ": text 20";
    }

    /** Reads {@code text}, {@code text 20}, {@code time}, … */
    static FeedField read(String words) {
        Matcher text = TEXT.matcher(words);
        if (text.matches() && text.group(1) != null) {
            int longest = Integer.parseInt(text.group(1));
            if (longest < 1 || longest > LONGEST_TEXT) {
                throw new IllegalArgumentException(words);
            }
            return new FeedField(Type.TEXT, longest);
        }
        Optional<Type> type = Stream.of(Type.values())
                .filter(each -> each.label().equals(words))
                .findFirst();
        return of(type.orElseThrow(() -> new IllegalArgumentException(words)));
    }

    /** Whether a text names a time zone. */
    public static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** As a file says it: {@code text 20}. */
    @Override
    public String toString() {
        return type == Type.TEXT ? "text " + longest : type.label();
    }
}
