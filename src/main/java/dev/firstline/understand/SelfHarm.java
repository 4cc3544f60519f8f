package dev.firstline.understand;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A safety net: whether a mention in one of the languages the models do not read speaks of killing or hurting oneself, by the forms
 * in {@code language/self-harm.txt}. English is the models' own.
 */
final class SelfHarm {
    /** X allows 25,000 characters; such words stand early. */
    private static final int MOST = 2_000;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final List<Pattern> forms = WordLists.lines("/language/self-harm.txt").stream()
            .map(line -> Pattern.compile("(?<!\\p{L})(?:" + line.split(" ", 2)[1] + ")(?!\\p{L})"))
            .toList();

    boolean in(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) : text;
        String bare = ACCENTS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        String words = BETWEEN.matcher(bare).replaceAll(" ");
        return forms.stream().anyMatch(form -> form.matcher(words).find());
    }
}
