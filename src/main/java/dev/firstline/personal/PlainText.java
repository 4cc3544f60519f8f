package dev.firstline.personal;

import java.text.Normalizer;

/**
 * A text as the rules read it: every digit, blank, hyphen and apostrophe in its plain form, and nothing that cannot be seen. Knows
 * where each character came from, so digits in another script, bold letters or zero-width characters hide nothing.
 */
public final class PlainText {
    private static final int MINUS = 0x2212;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_FROM_ASCII = 0xFEE0;
    private static final int CIRCLED_LETTERS_FIRST = 0x24B6;
    private static final int CIRCLED_LETTERS_LAST = 0x24E9;
    private static final int SQUARED_LETTERS_FIRST = 0x1F130;
    private static final int SQUARED_LETTERS_LAST = 0x1F149;
    private static final int STYLED_LETTERS_FIRST = 0x1D400;
    private static final int STYLED_LETTERS_LAST = 0x1D7FF;

    private final StringBuilder plain;
    private final int[] starts;
    private final int[] ends;

    /** @param original any text; takes time in proportion to its length */
    public PlainText(String original) {
        plain = new StringBuilder(original.length());
        starts = new int[original.length()];
        ends = new int[original.length()];
        int next;
        for (int at = 0; at < original.length(); at = next) {
            int character = original.codePointAt(at);
            next = at + Character.charCount(character);
            add(character, at, next);
        }
    }

    private void add(int character, int start, int end) {
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        if (mark && !plain.isEmpty()) {
            ends[plain.length() - 1] = end;
        }
        if (mark || type == Character.FORMAT) {
            return;
        }
        for (char unit : Character.toChars(plainFormOf(character, type))) {
            starts[plain.length()] = start;
            ends[plain.length()] = end;
            plain.append(unit);
        }
    }

    private static int plainFormOf(int character, int type) {
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(character, 10);
        }
        if (type == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        if (type == Character.DASH_PUNCTUATION || character == MINUS) {
            return '-';
        }
        if (character == '’' || character == '‘' || character == 'ʼ') {
            return '\'';
        }
        if (character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST) {
            return character - FULL_WIDTH_FROM_ASCII;
        }
        return isStyled(character)
                ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                        .codePointAt(0)
                : character;
    }

    /** The one-letter compatibility forms of Unicode: mathematical, circled and squared letters, and the script and fraktur ones before them. */
    private static boolean isStyled(int character) {
        return character >= STYLED_LETTERS_FIRST && character <= STYLED_LETTERS_LAST
                || character >= CIRCLED_LETTERS_FIRST && character <= CIRCLED_LETTERS_LAST
                || character >= SQUARED_LETTERS_FIRST && character <= SQUARED_LETTERS_LAST
                || "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ".indexOf(character) >= 0;
    }

    @Override
    public String toString() {
        return plain.toString();
    }

    /** Where in the original a character of this text starts. */
    public int start(int at) {
        return starts[at];
    }

    /** Where in the original what ends before an offset of this text ends, with the marks on its last character. */
    public int end(int before) {
        return ends[before - 1];
    }

    /** A span of the plain text where the original has it. */
    PersonalSpan original(PersonalSpan span) {
        return new PersonalSpan(span.kind(), start(span.start()), end(span.end()));
    }
}
