package dev.firstline.sandbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The posts that were not taken back, by everything X's endpoints look for. Timelines show the newest version of an edited post only;
 * an older one is found by its id. Guarded by the {@link Ledger}.
 */
final class PostIndex {
    private record Typed(long author, String plain) {}

    private final Map<Long, SandboxPost> versions = new HashMap<>();
    private final TreeMap<Long, SandboxPost> shown = new TreeMap<>();
    private final Map<Long, List<Long>> edited = new HashMap<>();
    private final Map<String, NavigableSet<Long>> mentions = new HashMap<>();
    private final Map<Long, NavigableSet<Long>> byAuthor = new HashMap<>();
    private final Map<Long, NavigableSet<Long>> byConversation = new HashMap<>();
    private final Map<Typed, NavigableSet<Long>> byText = new HashMap<>();

    void add(SandboxPost post) {
        post.editHistory().forEach(this::hide);
        if (post.editHistory().size() > 1) {
            edited.put(post.firstVersion(), post.editHistory());
        }
        versions.put(post.id(), post);
        shown.put(post.id(), post);
        handles(post).forEach(handle -> put(mentions, handle, post));
        put(byAuthor, post.author(), post);
        put(byConversation, post.conversation(), post);
        put(byText, typed(post), post);
    }

    /** Removes all versions, whichever is named. */
    void remove(long id) {
        var post = versions.get(id);
        if (post != null) {
            history(post).forEach(version -> {
                hide(version);
                versions.remove(version);
            });
            edited.remove(post.firstVersion());
        }
    }

    Optional<SandboxPost> get(long id) {
        return Optional.ofNullable(versions.get(id));
    }

    /** Ids of all versions as of now, oldest first. */
    List<Long> history(SandboxPost post) {
        return edited.getOrDefault(post.firstVersion(), post.editHistory());
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
        return shown.descendingMap().values().stream().limit(count).toList();
    }

    /** What an author typed with these words, newest first. */
    List<SandboxPost> sameText(long author, String typed) {
        return newest(byText.get(new Typed(author, Duplicates.plain(typed))), Integer.MAX_VALUE);
    }

    /** Oldest first. */
    List<SandboxPost> after(long id) {
        return List.copyOf(shown.tailMap(id, false).values());
    }

    private void hide(long id) {
        var post = shown.remove(id);
        if (post != null) {
            handles(post).forEach(handle -> take(mentions, handle, id));
            take(byAuthor, post.author(), id);
            take(byConversation, post.conversation(), id);
            take(byText, typed(post), id);
        }
    }

    private List<SandboxPost> newest(@Nullable NavigableSet<Long> index, int count) {
        return index == null
                ? List.of()
                : index.descendingSet().stream()
                        .limit(count)
                        .map(shown::get)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static Collection<String> handles(SandboxPost post) {
        return Handles.in(post.text()).stream()
                .map(found -> Handles.fold(found.username()))
                .toList();
    }

    private static Typed typed(SandboxPost post) {
        return new Typed(post.author(), Duplicates.plain(post.typed()));
    }

    private static <K> void put(Map<K, NavigableSet<Long>> index, K key, SandboxPost post) {
        index.computeIfAbsent(key, fresh -> new TreeSet<>()).add(post.id());
    }

    private static <K> void take(Map<K, NavigableSet<Long>> index, K key, long id) {
        var ids = index.get(key);
        if (ids != null && ids.remove(id) && ids.isEmpty()) {
            index.remove(key);
        }
    }
}
