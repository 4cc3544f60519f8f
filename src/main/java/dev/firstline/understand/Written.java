package dev.firstline.understand;

import java.util.Locale;

/**
 * Words that a rule found, and what stands around them.
 *
 * @param text     as written
 * @param before   the word before, lower case; empty at the start
 * @param after    the word after, lower case; empty at the end
 * @param whole    the text they stand in
 * @param shouting whether that text is mostly capitals, so that a capital says nothing
 */
record Written(String text, String before, String after, String whole, boolean shouting) {
    /** The words in lower case with one blank between. */
    String lower() {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }

    static boolean shouting(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters > 8 && capitals > letters * 0.6;
    }
}
