package dev.firstline.queue;

import dev.firstline.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** What people write, as it comes in the field {@code text}. */
final class Words {
    private Words() {}

    /**
     * The words without blanks around them.
     *
     * @throws ProblemException 400 when there are none, too many, or a control character other than a line feed
     */
    static String of(@Nullable String given, int longest) {
        String words = given == null ? "" : given;
        if (words.length() > longest) {
            throw ProblemException.badField("text", "has " + words.length() + " characters, more than " + longest);
        }
        if (words.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            throw ProblemException.badField("text", "has a control character other than a line feed");
        }
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw ProblemException.badField("text", "say something");
        }
        return stripped;
    }
}
