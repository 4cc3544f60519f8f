package dev.firstline.act;

import dev.firstline.decide.Part;
import dev.firstline.decide.Post;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Phrase;
import dev.firstline.intent.PostLength;
import dev.firstline.intent.Template;
import dev.firstline.mention.Author;
import dev.firstline.mention.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts a post into words. It picks among the brand's variants, so that no two replies
 * read alike: X refuses a text the account posted before, and people notice too. Pure: the same seed gives the same words.
 */
public final class Renderer {
    private static final int TRIES = 48;

    /** "It leaves at 9:15" does not answer when it lands: a variant names all fields that are known, or one fewer. */
    private static final int LITTLE_FEWER = 1;

    private final Intents intents;

    public Renderer(Intents intents) {
        this.intents = intents;
    }

    /**
     * The text, or empty when no variant fits 280 weighted characters and is allowed.
     *
     * @param channel where it will stand; in public it starts with the author's handle
     * @param seed    picks the variants
     * @param link    where personal data may be sent, for {@code {private_link}}
     * @param allowed whether a text may be used, e.g. was not posted before
     */
    public Optional<String> render(
            Post post, Channel channel, Author author, long seed, String link, Predicate<String> allowed) {
        Map<String, String> values = new HashMap<>(post.values());
        values.put("private_link", link);
        String salutation = salutation(channel, author);
        Optional<String> whole = pick(post.language(), post.parts(), values, salutation, seed, allowed);
        // The first words may go where more follows; of two answers neither may.
        long answers =
                post.parts().stream().filter(Part.Answer.class::isInstance).count();
        boolean canShorten = post.parts().size() > 1 && answers < 2;
        return whole.isPresent() || !canShorten
                ? whole
                : pick(
                        post.language(),
                        post.parts().subList(1, post.parts().size()),
                        values,
                        salutation,
                        seed,
                        allowed);
    }

    /** A direct message has one reader. Where X did not tell the name, the id stands in for it; it may be somebody else's handle. */
    private static String salutation(Channel channel, Author author) {
        boolean named = !author.username().equals(author.id().value());
        return channel == Channel.PUBLIC && named ? "@" + author.username() : "";
    }

    private Optional<String> pick(
            String language,
            List<Part> parts,
            Map<String, String> values,
            String salutation,
            long seed,
            Predicate<String> allowed) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            // First what tells most; the shorter ones where none of those may be used.
            int fewer = attempt < TRIES / 2 ? LITTLE_FEWER : Integer.MAX_VALUE;
            String text = words(language, parts, values, salutation, seed + attempt, fewer);
            if (PostLength.fits(text) && allowed.test(text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private String words(
            String language, List<Part> parts, Map<String, String> values, String salutation, long seed, int fewer) {
        List<String> words = new ArrayList<>();
        if (!salutation.isEmpty()) {
            words.add(salutation);
        }
        for (Part part : parts) {
            words.add(variant(variants(part, language, values), part, values, seed, fewer));
        }
        if (!intents.brand().signature().isBlank()) {
            words.add(intents.brand().signature());
        }
        return String.join(" ", words);
    }

    /** One of the variants that can be filled and name at most so many fields fewer than the fullest of them. */
    private static String variant(List<String> variants, Part part, Map<String, String> values, long seed, int fewer) {
        List<Template> usable = variants.stream()
                .map(Template::new)
                .filter(text -> text.filledBy(values))
                .toList();
        int most = usable.stream()
                .mapToInt(text -> text.placeholders().size())
                .max()
                .orElseThrow(() -> new IllegalStateException("no variant can be filled for " + part));
        List<Template> full = usable.stream()
                .filter(text -> most - text.placeholders().size() <= fewer)
                .toList();
        return full.get((int) Math.floorMod(seed, (long) full.size()))
                .fill(values)
                .strip();
    }

    private List<String> variants(Part part, String language, Map<String, String> values) {
        return part.match(
                fixed -> intents.voice(language).phrases().getOrDefault(fixed.phrase(), List.of()),
                apology -> intents.apology(apology.topic()),
                answer -> intents.intent(answer.intent()).replies().getOrDefault(Intents.LANGUAGE, List.of()),
                question -> values.containsKey("options")
                        ? intents.phrases().getOrDefault(Phrase.WHICH_ONE, List.of())
                        : intents.intent(question.intent()).ask().getOrDefault(question.need(), List.of()));
    }
}
