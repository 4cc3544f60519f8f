package dev.firstline.understand;

import java.util.List;
import java.util.OptionalInt;

/** Small numbers in digits or words. */
final class Counts {
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Counts() {}

    /** {@code 6}, {@code six}, {@code a}, {@code twenty}; empty for any other word. */
    static OptionalInt of(String word) {
        if (word.matches("\\d{1,4}")) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        return switch (word) {
            case "a", "an" -> OptionalInt.of(1);
            case "twenty" -> OptionalInt.of(20);
            default -> WORDS.contains(word) ? OptionalInt.of(WORDS.indexOf(word)) : OptionalInt.empty();
        };
    }
}
