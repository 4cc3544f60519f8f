package dev.firstline.personal;

import dev.firstline.personal.FullName.Announced;
import org.jspecify.annotations.Nullable;

/** A name that has a line of its own beside a line with somebody's numbers: people answer questions in the order they were asked. */
final class NameLine {
    private static final int FEWEST_DIGITS = 6;

    private NameLine() {}

    /** The name that starts with a word and fills its line, or null. */
    static @Nullable PersonalSpan at(Reading reading, Word word) {
        String text = reading.text();
        boolean first = word.start() == 0 || text.charAt(word.start() - 1) == '\n';
        PersonalSpan name = first ? FullName.at(reading, word.start(), Announced.BY_ROLE) : null;
        if (name == null || name.end() < text.length() && text.charAt(name.end()) != '\n') {
            return null;
        }
        boolean data = hasData(reading, text.lastIndexOf('\n', name.start() - 2) + 1, name.start())
                || hasData(reading, name.end(), lineEnd(text, name.end() + 1));
        return data ? name : null;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean hasData(Reading reading, int start, int end) {
        int digits = 0;
        for (Word word : reading.words()) {
            if (word.start() >= start && word.end() <= end) {
                digits += word.digits();
                if (digits >= FEWEST_DIGITS || new IdShape(word).bareCode()) {
                    return true;
                }
            }
        }
        return false;
    }
}
