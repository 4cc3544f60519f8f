package dev.firstline.faq;

import dev.firstline.intent.Intent;
import dev.firstline.intent.ReplyCheck;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An intent's reply texts on the wire.
 *
 * @param id        of the intent
 * @param means     what an author of such a mention wants
 * @param source    where the texts in force come from: {@code file} or {@code faq}
 * @param version   grows with every change; 1 while operations never changed them
 * @param texts     language → variants in force
 * @param updatedBy who set them; absent when they are the file's
 * @param updatedAt when that was
 * @param setAside  why the texts of operations are not in force, since the file or the feed was changed after them; usually empty
 */
record FaqBody(
        String id,
        String means,
        String source,
        long version,
        Map<String, List<String>> texts,
        @Nullable String updatedBy,
        @Nullable Instant updatedAt,
        List<ReplyCheck.Flaw> setAside) {
    /** The file's texts. */
    static FaqBody file(Intent intent, long version, List<ReplyCheck.Flaw> setAside) {
        return new FaqBody(
                intent.id(), intent.means(), "file", version, new TreeMap<>(intent.replies()), null, null, setAside);
    }

    /** Those of operations. */
    static FaqBody faq(Intent intent, StoredTexts stored) {
        return new FaqBody(
                intent.id(),
                intent.means(),
                "faq",
                stored.version(),
                new TreeMap<>(stored.texts()),
                stored.updatedBy(),
                stored.updatedAt(),
                List.of());
    }
}
