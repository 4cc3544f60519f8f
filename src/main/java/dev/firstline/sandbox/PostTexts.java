package dev.firstline.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of posts lately shown: weighing them and looking for handles and links costs more than all the rest of showing a post, and a
 * timeline shows the same posts again and again. Thread-safe.
 */
final class PostTexts {
    /** The {@code text} of a post, and its whole text where that is longer than X shows at first. */
    record Shown(PostText text, Optional<PostText> whole) {}

    private static final int MOST = 5_000;

    private final Map<Long, Shown> byPost = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Shown> eldest) {
            return size() > MOST;
        }
    };

    Shown of(SandboxPost post) {
        synchronized (byPost) {
            var known = byPost.get(post.id());
            if (known != null) {
                return known;
            }
        }
        var shown = read(post);
        synchronized (byPost) {
            byPost.put(post.id(), shown);
        }
        return shown;
    }

    private static Shown read(SandboxPost post) {
        if (Lengths.fits(post.typed())) {
            return new Shown(PostText.of(post.text()), Optional.empty());
        }
        var beginning = post.text().substring(0, post.typedFrom()) + Lengths.beginning(post.typed());
        return new Shown(PostText.of(beginning), Optional.of(PostText.of(post.text())));
    }
}
