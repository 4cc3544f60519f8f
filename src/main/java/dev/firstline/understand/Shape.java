package dev.firstline.understand;

import java.util.regex.Pattern;

/** How a mention looks, apart from its words: marks, capitals, length, handles, links, times. Each feature is 0 to 1. */
final class Shape {
    /** Number of features. */
    static final int FEATURES = 15;

    private static final Pattern TIME = Pattern.compile(
            "\\b(now|today|tonight|tomorrow|this morning|hours?|minutes?|mins?|hrs?)\\b", Pattern.CASE_INSENSITIVE);

    /** Pictographs start here; what is below are letters and plain symbols. */
    private static final int FIRST_EMOJI = 0x1F300;

    private static final int POST = 280;
    private static final int SHORT = 30;

    private Shape() {}

    /** The features of a normalised text and of the sentence in it. */
    static float[] of(String normalised, String sentence) {
        long letters = normalised.chars().filter(Character::isLetter).count();
        long capitals = normalised.chars().filter(Character::isUpperCase).count();
        int questions = count(normalised, "?");
        int handles = count(normalised, "@brand");
        return new float[] {
            flag(questions > 0),
            flag(sentence.endsWith("?")),
            upTo(3, questions),
            upTo(4, count(normalised, "!")),
            letters == 0 ? 0 : capitals / (float) letters,
            upTo(POST, normalised.length()),
            flag(handles > 1),
            flag(handles > 2),
            flag(normalised.codePoints().anyMatch(c -> c >= FIRST_EMOJI)),
            flag(normalised.startsWith("@brand")),
            flag(normalised.contains("http")),
            flag(TIME.matcher(normalised).find()),
            flag(normalised.chars().anyMatch(Character::isDigit)),
            upTo(4, count(normalised, "#")),
            flag(normalised.length() < SHORT)
        };
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static float upTo(int most, int value) {
        return Math.min(most, value) / (float) most;
    }

    private static float flag(boolean is) {
        return is ? 1 : 0;
    }
}
