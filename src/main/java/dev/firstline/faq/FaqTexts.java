package dev.firstline.faq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts that somebody sends.
 *
 * @param texts language → variants with {@code {placeholders}}
 */
record FaqTexts(@Nullable Map<String, @Nullable List<@Nullable String>> texts) {
    /** @throws JsonProcessingException answered by a problem 400 */
    static FaqTexts read(ObjectMapper json, String body) throws JsonProcessingException {
        return Optional.ofNullable(json.readValue(body, FaqTexts.class)).orElse(new FaqTexts(null));
    }

    /**
     * The texts without white space around them.
     *
     * @throws ProblemException 400 when there are none
     */
    Map<String, List<String>> stripped() {
        if (texts == null) {
            throw ProblemException.badField("texts", "is missing");
        }
        Map<String, List<String>> stripped = new TreeMap<>();
        texts.forEach((language, variants) -> stripped.put(
                language,
                Objects.requireNonNullElse(variants, List.<@Nullable String>of()).stream()
                        .map(variant -> variant == null ? "" : variant.strip())
                        .toList()));
        return stripped;
    }
}
