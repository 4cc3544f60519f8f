package dev.firstline.faq;

import dev.firstline.facts.Facts;
import dev.firstline.intent.Brand;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Intent;
import dev.firstline.intent.PostLength;
import dev.firstline.intent.ReplyCheck;
import dev.firstline.intent.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows how texts would read, with the newest row of the feed they answer from. */
@ApplicationScoped
class FaqPreview {
    private static final String HANDLE = "@customer";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final CurrentIntents intents;
    private final KnownFaqs known;
    private final Facts facts;

    FaqPreview(CurrentIntents intents, Facts facts) {
        this.intents = intents;
        this.facts = facts;
        known = new KnownFaqs(intents);
    }

    /**
     * Each variant as a post.
     *
     * @throws dev.firstline.web.ProblemException 404, and 422 {@code faulty-texts} when a text cannot be filled in; one that is
     *     too long is shown
     */
    List<Rendered> render(String id, Map<String, List<String>> texts) {
        Intent intent = known.intent(id);
        ReplyCheck check = ReplyCheck.of(intent, intents.now());
        known.refuse(check.formFlaws(texts));
        Map<String, String> sample = sample(intent);
        List<Rendered> rendered = new ArrayList<>();
        texts.forEach((language, variants) -> {
            for (int i = 0; i < variants.size(); i++) {
                rendered.add(render(language, i + 1, variants.get(i), check, sample));
            }
        });
        return rendered;
    }

    private Rendered render(String language, int variant, String text, ReplyCheck check, Map<String, String> sample) {
        Map<String, String> values = new HashMap<>(check.longestValues(text));
        values.putAll(sample);
        String post = String.join(
                        " ",
                        HANDLE,
                        new Template(text).fill(values),
                        intents.now().brand().signature())
                .strip();
        int longest = check.longestPost(text);
        int length = PostLength.of(post);
        return new Rendered(language, variant, post, length, Math.max(length, longest) <= PostLength.MOST, longest);
    }

    /** What the feed's newest row and the brand fill in; what neither does stays as long as it may be. */
    private Map<String, String> sample(Intent intent) {
        Brand brand = intents.now().brand();
        Map<String, String> sample = new HashMap<>();
        FeedSchema feed = intents.now().feedOf(intent);
        if (feed != null) {
            facts.sample(feed).ifPresent(row -> {
                sample.putAll(row.values());
                sample.put("as_of", CLOCK.format(row.asOf().atZone(brand.timeZone())));
            });
        }
        sample.putAll(brand.values());
        return sample;
    }
}
