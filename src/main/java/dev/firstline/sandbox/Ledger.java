package dev.firstline.sandbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Users, posts and direct messages, with the indexes that X's endpoints read. Thread-safe. */
final class Ledger {
    private final Clock clock;
    private final Snowflakes ids;
    private final Consumer<LedgerLine> journal;

    private final Map<Long, SandboxUser> users = new HashMap<>();
    private final Map<String, SandboxUser> byUsername = new HashMap<>();
    private final TreeMap<Long, SandboxPost> posts = new TreeMap<>();
    private final Map<String, TreeSet<Long>> mentions = new HashMap<>();
    private final Map<Long, TreeSet<Long>> byAuthor = new HashMap<>();
    private final Map<Long, TreeSet<Long>> byConversation = new HashMap<>();
    private final Map<String, SandboxPost> byKey = new HashMap<>();
    private final Set<Long> deleted = new HashSet<>();
    private final List<SandboxMessage> messages = new ArrayList<>();

    Ledger(Clock clock, List<LedgerLine> kept, Consumer<LedgerLine> journal) {
        this.clock = clock;
        this.ids = new Snowflakes(clock);
        this.journal = journal;
        kept.forEach(this::take);
    }

    /** The account of that id, made or renamed when it is not so yet. */
    synchronized SandboxUser account(long id, String username, String name) {
        var user = users.get(id);
        if (user == null || !user.username().equals(username) || !user.name().equals(name)) {
            user = new SandboxUser(id, username, name, clock.instant());
            write(LedgerLine.of(user));
        }
        return user;
    }

    /** The customer of that handle, made when new. */
    synchronized SandboxUser customer(String username, String name) {
        var known = byUsername.get(Handles.fold(username));
        if (known != null) {
            return known;
        }
        var user = SandboxUser.customer(username, name, clock.instant());
        write(LedgerLine.of(user));
        return user;
    }

    synchronized Optional<SandboxUser> user(long id) {
        return Optional.ofNullable(users.get(id));
    }

    synchronized Optional<SandboxUser> user(String username) {
        return Optional.ofNullable(byUsername.get(Handles.fold(username)));
    }

    /** Keeps the post; with a key that is known already, the post kept then is returned and nothing is added. */
    synchronized SandboxPost add(Draft draft) {
        var before = draft.key() == null ? null : byKey.get(draft.key());
        if (before != null) {
            return before;
        }
        long id = ids.next();
        var history = new ArrayList<>(
                draft.edited() == null ? List.<Long>of() : draft.edited().editHistory());
        history.add(id);
        var post = new SandboxPost(
                id,
                draft.author().id(),
                draft.prefix() + draft.typed(),
                draft.prefix().length(),
                clock.instant(),
                draft.lang(),
                draft.conversation() == null ? id : draft.conversation(),
                draft.repliedTo(),
                draft.inReplyToUser(),
                draft.quoted(),
                draft.retweeted(),
                history,
                draft.key());
        write(LedgerLine.of(post));
        return post;
    }

    synchronized Optional<SandboxPost> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized Optional<SandboxPost> post(long id) {
        return Optional.ofNullable(posts.get(id));
    }

    synchronized boolean wasDeleted(long id) {
        return deleted.contains(id);
    }

    synchronized Set<Long> deleted() {
        return Set.copyOf(deleted);
    }

    synchronized void delete(SandboxPost post) {
        write(LedgerLine.ofDeleted(post.id()));
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> mentionsOf(SandboxUser user, int newest) {
        return newest(mentions.get(Handles.fold(user.username())), newest);
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> postsOf(SandboxUser user, int newest) {
        return newest(byAuthor.get(user.id()), newest);
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> conversation(long id, int newest) {
        return newest(byConversation.get(id), newest);
    }

    /** All posts newer than that id, oldest first. */
    synchronized List<SandboxPost> after(long id) {
        return List.copyOf(posts.tailMap(id, false).values());
    }

    /** The newest posts, newest first. */
    synchronized List<SandboxPost> newest(int count) {
        return posts.descendingMap().values().stream().limit(count).toList();
    }

    synchronized SandboxMessage send(SandboxUser sender, SandboxUser recipient, String text) {
        var message = new SandboxMessage(ids.next(), sender.id(), recipient.id(), text, clock.instant());
        write(LedgerLine.of(message));
        return message;
    }

    synchronized List<SandboxMessage> messages() {
        return List.copyOf(messages);
    }

    synchronized Collection<SandboxUser> users() {
        return List.copyOf(users.values());
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

    private void write(LedgerLine line) {
        journal.accept(line);
        take(line);
    }

    private void take(LedgerLine line) {
        if (line.user() != null) {
            take(line.user());
        }
        if (line.post() != null) {
            take(line.post());
        }
        if (line.deleted() != null) {
            deleted.add(line.deleted());
            forget(line.deleted());
        }
        if (line.message() != null) {
            ids.seen(line.message().id());
            messages.add(line.message());
        }
    }

    private void take(SandboxUser user) {
        var before = users.put(user.id(), user);
        if (before != null) {
            byUsername.remove(Handles.fold(before.username()));
        }
        byUsername.put(Handles.fold(user.username()), user);
    }

    private void take(SandboxPost post) {
        ids.seen(post.id());
        // A timeline of X shows the newest version of an edited post only.
        post.editHistory().forEach(this::forget);
        posts.put(post.id(), post);
        Handles.in(post.text()).forEach(found -> index(mentions, Handles.fold(found.username()), post));
        index(byAuthor, post.author(), post);
        index(byConversation, post.conversation(), post);
        if (post.key() != null) {
            byKey.put(post.key(), post);
        }
    }

    private void forget(long id) {
        var post = posts.remove(id);
        if (post == null) {
            return;
        }
        mentions.values().forEach(index -> index.remove(id));
        byAuthor.values().forEach(index -> index.remove(id));
        byConversation.values().forEach(index -> index.remove(id));
    }

    private static <K> void index(Map<K, TreeSet<Long>> index, K key, SandboxPost post) {
        index.computeIfAbsent(key, fresh -> new TreeSet<>()).add(post.id());
    }
}
