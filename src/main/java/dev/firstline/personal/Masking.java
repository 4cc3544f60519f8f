package dev.firstline.personal;

import java.util.List;

/** Takes personal data out of a text. */
public final class Masking {
    private Masking() {}

    /**
     * The text with {@code [kind]} in the place of each span, e.g. {@code [booking-ref]}.
     *
     * @param spans ordered and without overlap, as {@link PersonalDataFinder#find} returns them
     */
    public static String mask(String text, List<PersonalSpan> spans) {
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (PersonalSpan span : spans) {
            masked.append(text, done, span.start())
                    .append('[')
                    .append(span.kind().label())
                    .append(']');
            done = span.end();
        }
        return masked.append(text, done, text.length()).toString();
    }
}
