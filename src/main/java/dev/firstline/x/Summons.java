package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an author summoned the brand: @mentioned it or quoted a post of it. X lets an app reply only then.
 *
 * @param brand          the account
 * @param implicitCounts whether the {@code @brand} that X puts before a reply to the brand counts
 */
record Summons(Brand brand, boolean implicitCounts) {
    private static final Pattern LEADING_HANDLES = Pattern.compile("^(?:\\s*@\\w+)+");

    boolean in(JsonNode post, String text, References references, Includes includes) {
        return quotesBrand(references, includes) || mentionsBrand(post, text, references);
    }

    private boolean quotesBrand(References references, Includes includes) {
        return references
                .quoted()
                .flatMap(includes::authorOf)
                .filter(brand.id()::equals)
                .isPresent();
    }

    private boolean mentionsBrand(JsonNode post, String text, References references) {
        if (implicitCounts
                && Fields.id(post, "in_reply_to_user_id")
                        .filter(brand.id()::equals)
                        .isPresent()) {
            return true;
        }
        int ownWords = ownWordsFrom(post, text, references);
        JsonNode note = Fields.object(post, "note_tweet", "note_post");
        JsonNode entities = Fields.object(post, "entities");
        if (entities.isMissingNode() && Fields.object(note, "entities").isMissingNode()) {
            return brand.namedIn(text.substring(Math.min(ownWords, text.length())));
        }
        return named(entities, ownWords) || named(Fields.object(note, "entities"), ownWords);
    }

    /**
     * X puts handles in front of every reply. They count as the author's own words where the setting says so, and the reply goes
     * on with the brand or with what the author said before; in a talk with others they only came along.
     */
    private int ownWordsFrom(JsonNode post, String text, References references) {
        boolean counts = implicitCounts && !toOthers(post);
        return references.repliedTo().isEmpty() || counts ? 0 : implicitEnd(post, text);
    }

    /** Whether the brand's handle only came along into a reply to somebody else. */
    boolean carriedAlong(JsonNode post, String text, References references) {
        return references.repliedTo().isPresent() && toOthers(post) && brand.namedIn(text);
    }

    private boolean toOthers(JsonNode post) {
        Optional<String> to = Fields.id(post, "in_reply_to_user_id");
        return to.isPresent() && !to.get().equals(brand.id()) && !to.equals(Fields.id(post, "author_id"));
    }

    private boolean named(JsonNode entities, int implicitEnd) {
        for (JsonNode mention : Fields.array(entities, "mentions")) {
            boolean brands = mention.path("id").asText().equals(brand.id())
                    || brand.named(mention.path("username").asText());
            if (brands && mention.path("start").asInt(Integer.MAX_VALUE) >= implicitEnd) {
                return true;
            }
        }
        return false;
    }

    /** Where the author's own words start: X tells with the display range; else they start after the first handles. */
    private static int implicitEnd(JsonNode post, String text) {
        JsonNode range = post.path("display_text_range");
        if (range.path(0).isInt()) {
            return range.path(0).intValue();
        }
        Matcher handles = LEADING_HANDLES.matcher(text);
        return handles.find() ? handles.end() : 0;
    }
}
