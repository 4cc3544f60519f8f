package dev.firstline.personal;

import java.text.Normalizer;

/**
 * A text as the rules read it: every digit, blank, hyphen and apostrophe in its plain form, and nothing that cannot be seen. Knows
 * where each character came from, so digits in another script or with a zero-width character between them hide nothing.
 */
final class PlainText {
    private static final int MINUS = 0x2212;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_FROM_ASCII = 0xFEE0;
    private static final int STYLED_LETTERS_FIRST = 0x1D400;
    private static final int STYLED_LETTERS_LAST = 0x1D7FF;

    private final StringBuilder plain;
    private final int[] starts;
    private final int[] ends;

    PlainText(String original) {
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
        return character >= STYLED_LETTERS_FIRST && character <= STYLED_LETTERS_LAST
                ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                        .codePointAt(0)
                : character;
    }

    @Override
    public String toString() {
        return plain.toString();
    }

    /** A span of the plain text where the original has it, with the marks on its last character. */
    PersonalSpan original(PersonalSpan span) {
        return new PersonalSpan(span.kind(), starts[span.start()], ends[span.end() - 1]);
    }
}
