package dev.firstline.decide;

import dev.firstline.facts.Fact;
import dev.firstline.intent.Intents;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one public post a mention causes.
 *
 * @param language what its fixed texts are written in
 * @param parts    its pieces, in order
 * @param values   placeholder → value
 * @param fact     what it states; checked again before it leaves
 */
public record Post(
        String language,
        List<Part> parts,
        Map<String, String> values,
        @Nullable Fact fact) {
    public Post {
        parts = List.copyOf(parts);
        values = Map.copyOf(values);
    }

    /** In English. */
    public Post(List<Part> parts, Map<String, String> values, @Nullable Fact fact) {
        this(Intents.LANGUAGE, parts, values, fact);
    }
}
