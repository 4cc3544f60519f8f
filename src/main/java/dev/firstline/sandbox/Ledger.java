package dev.firstline.sandbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Users, posts and direct messages, with the indexes that X's endpoints read. Thread-safe. */
final class Ledger {
    private final Clock clock;
    private final Snowflakes ids;
    private final Consumer<LedgerLine> journal;

    private final Map<Long, SandboxUser> users = new HashMap<>();
    private final Map<String, SandboxUser> byUsername = new HashMap<>();
    private final PostIndex posts = new PostIndex();
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
        return posts.get(id);
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
        return posts.mentionsOf(user.username(), newest);
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> postsOf(SandboxUser user, int newest) {
        return posts.postsOf(user.id(), newest);
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> conversation(long id, int newest) {
        return posts.conversation(id, newest);
    }

    /** All posts newer than that id, oldest first. */
    synchronized List<SandboxPost> after(long id) {
        return posts.after(id);
    }

    /** The newest posts, newest first. */
    synchronized List<SandboxPost> newest(int count) {
        return posts.newest(count);
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
            posts.remove(line.deleted());
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
        posts.add(post);
        if (post.key() != null) {
            byKey.put(post.key(), post);
        }
    }
}
