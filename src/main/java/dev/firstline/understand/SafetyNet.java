package dev.firstline.understand;

import dev.firstline.learn.Label;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A safety net under what is learned of sensitive subjects: the plainest forms of the worst ones, and self-harm in the languages
 * that the models do not read ({@code language/safety-net.txt}).
 */
final class SafetyNet {
    /** X allows 25,000 characters; such words stand early. */
    private static final int MOST = 2_000;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'|]+");
    private static final Pattern CLAUSE_END = Pattern.compile("[.,;:!?\\n]+");

    private record Form(Sensitive subject, Pattern words) {}

    private final List<Form> forms = WordLists.lines("/language/safety-net.txt").stream()
            .map(SafetyNet::form)
            .toList();

    private static Form form(String line) {
        String[] parts = line.split(" ", 3);
        Sensitive subject = Label.named(Sensitive.class, parts[0]).orElseThrow();
        return new Form(subject, Pattern.compile("(?<!\\p{L})(?:" + parts[2] + ")(?![\\p{L}'])"));
    }

    /** The subject that the text plainly speaks of, or {@link Sensitive#NONE}. */
    Sensitive in(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) : text;
        String bare = ACCENTS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        String words = BETWEEN.matcher(CLAUSE_END.matcher(bare).replaceAll(" | "))
                .replaceAll(" ")
                .strip();
        return forms.stream()
                .filter(form -> form.words.matcher(words).find())
                .map(Form::subject)
                .findFirst()
                .orElse(Sensitive.NONE);
    }
}
