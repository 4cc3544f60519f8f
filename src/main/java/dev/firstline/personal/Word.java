package dev.firstline.personal;

import java.util.Locale;

/**
 * A word of a text: letters, digits, and hyphens between them.
 *
 * @param text  as written
 * @param lower in lower case, for look-ups
 * @param start offset of the first character
 * @param end   offset after the last character
 */
record Word(String text, String lower, int start, int end) {
    Word(String text, int start, int end) {
        this(text, text.toLowerCase(Locale.ROOT), start, end);
    }

    int digits() {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    int letters() {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    boolean allDigits() {
        return digits() == text.length();
    }

    /** Letters and digits together, nothing else. */
    boolean mixed() {
        return digits() > 0 && letters() > 0 && digits() + letters() == text.length();
    }

    boolean upperCase() {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Starts with a capital and goes on in small letters. */
    boolean titleCase() {
        return text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && text.chars().anyMatch(Character::isLowerCase)
                && digits() == 0;
    }
}
