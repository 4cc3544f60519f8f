package dev.firstline.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The posts that can be seen, by everything X's endpoints look for. Guarded by the {@link Ledger}. */
final class PostIndex {
    private final TreeMap<Long, SandboxPost> posts = new TreeMap<>();
    private final Map<String, NavigableSet<Long>> mentions = new HashMap<>();
    private final Map<Long, NavigableSet<Long>> byAuthor = new HashMap<>();
    private final Map<Long, NavigableSet<Long>> byConversation = new HashMap<>();

    void add(SandboxPost post) {
        // A timeline of X shows the newest version of an edited post only.
        post.editHistory().forEach(this::remove);
        posts.put(post.id(), post);
        Handles.in(post.text()).forEach(found -> put(mentions, Handles.fold(found.username()), post));
        put(byAuthor, post.author(), post);
        put(byConversation, post.conversation(), post);
    }

    void remove(long id) {
        if (posts.remove(id) == null) {
            return;
        }
        mentions.values().forEach(index -> index.remove(id));
        byAuthor.values().forEach(index -> index.remove(id));
        byConversation.values().forEach(index -> index.remove(id));
    }

    Optional<SandboxPost> get(long id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** Newest first, at most so many; so are the next ones. */
    List<SandboxPost> mentionsOf(String username, int newest) {
        return newest(mentions.get(Handles.fold(username)), newest);
    }

    List<SandboxPost> postsOf(long author, int newest) {
        return newest(byAuthor.get(author), newest);
    }

    List<SandboxPost> conversation(long id, int newest) {
        return newest(byConversation.get(id), newest);
    }

    List<SandboxPost> newest(int count) {
        return posts.descendingMap().values().stream().limit(count).toList();
    }

    /** Oldest first. */
    List<SandboxPost> after(long id) {
        return List.copyOf(posts.tailMap(id, false).values());
    }

    private List<SandboxPost> newest(@Nullable NavigableSet<Long> index, int count) {
        return index == null
                ? List.of()
                : index.descendingSet().stream()
                        .limit(count)
                        .map(posts::get)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static <K> void put(Map<K, NavigableSet<Long>> index, K key, SandboxPost post) {
        index.computeIfAbsent(key, fresh -> new TreeSet<>()).add(post.id());
    }
}
