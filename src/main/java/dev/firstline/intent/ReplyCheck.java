package dev.firstline.intent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an intent's reply texts wherever they come from: what a file may say, and nothing else. */
public final class ReplyCheck {
    static final String NO_ENGLISH = "needs at least one variant in " + Intents.LANGUAGE;

    private final Collection<String> filled;
    private final WorstCase worst;

    private ReplyCheck(Collection<String> filled, WorstCase worst) {
        this.filled = filled;
        this.worst = worst;
    }

    /**
     * What is wrong with a text.
     *
     * @param language as given
     * @param variant  which of the language's, counted from 1; 0 when it is about all of them
     * @param detail   what is wrong, and what would be right where that is known
     */
    public record Flaw(String language, int variant, String detail) {}

    /** For the replies of an intent. */
    public static ReplyCheck of(Intent intent, Intents intents) {
        FeedSchema feed = intents.feedOf(intent);
        WorstCase worst = new WorstCase(intents.brand());
        return new ReplyCheck(filled(intents.brand(), intent.needs(), feed), feed == null ? worst : worst.with(feed));
    }

    /** The names a reply may use. */
    static Collection<String> filled(Brand brand, List<String> needs, @Nullable FeedSchema feed) {
        var filled = new ArrayList<>(needs);
        filled.add("date");
        filled.addAll(brand.values().keySet());
        if (feed != null) {
            filled.add("as_of");
            filled.addAll(feed.fields().keySet());
        }
        return filled;
    }

    static Optional<String> languageFlaw(String language) {
        return language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                ? Optional.empty()
                : Optional.of("must be a language such as en or pt-BR");
    }

    /**
     * Everything that is wrong with these texts.
     *
     * @param texts language → variants
     */
    public List<Flaw> flaws(Map<String, List<String>> texts) {
        List<Flaw> flaws = new ArrayList<>(formFlaws(texts));
        texts.forEach((language, variants) -> {
            for (int i = 0; i < variants.size(); i++) {
                int variant = i + 1;
                worst.flaw(variants.get(i)).ifPresent(flaw -> flaws.add(new Flaw(language, variant, flaw)));
            }
        });
        return flaws;
    }

    /** What is wrong with these texts, their length aside: what keeps them from being filled in. */
    public List<Flaw> formFlaws(Map<String, List<String>> texts) {
        List<Flaw> flaws = new ArrayList<>();
        if (texts.getOrDefault(Intents.LANGUAGE, List.of()).isEmpty()) {
            flaws.add(new Flaw(Intents.LANGUAGE, 0, NO_ENGLISH));
        }
        texts.forEach((language, variants) -> {
            languageFlaw(language).ifPresent(flaw -> flaws.add(new Flaw(language, 0, flaw)));
            for (int i = 0; i < variants.size(); i++) {
                int variant = i + 1;
                lineFlaws(variants.get(i)).forEach(flaw -> flaws.add(new Flaw(language, variant, flaw)));
            }
        });
        return flaws;
    }

    /** In a file a variant is a line, so that some of this cannot be there. */
    private List<String> lineFlaws(String text) {
        if (text.isBlank()) {
            return List.of("is empty");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return List.of("must be one line without control characters");
        }
        return Placeholders.flaws(text, filled);
    }

    /** Weighted characters of the post when everything in it is as long as it may be. */
    public int longestPost(String text) {
        return worst.length(text);
    }

    /** Placeholder → the longest that may stand in its place. */
    public Map<String, String> longestValues(String text) {
        return worst.longest(text);
    }

    /** "did you mean x?" when a known name is near enough, else all that are known. */
    public static String nearest(String name, Collection<String> known) {
        return NearestName.hint(name, known);
    }
}
