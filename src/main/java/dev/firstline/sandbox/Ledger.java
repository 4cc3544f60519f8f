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

/** Users and posts, with the indexes that X's endpoints read. Thread-safe. */
final class Ledger {
    private final Clock clock;
    private final Snowflakes ids;
    private final Journal journal;

    private final Map<Long, SandboxUser> users = new HashMap<>();
    private final Map<String, SandboxUser> byUsername = new HashMap<>();
    private final PostIndex posts = new PostIndex();
    private final Map<String, SandboxPost> byKey = new HashMap<>();
    private final List<Deletion> deletions = new ArrayList<>();
    private final Set<Long> gone = new HashSet<>();

    Ledger(Clock clock, Snowflakes ids, Journal journal) {
        this.clock = clock;
        this.ids = ids;
        this.journal = journal;
        journal.tell(this::take);
    }

    /** The account of that id, made or renamed when it is not so yet. */
    synchronized SandboxUser account(long id, String username, String name) {
        var user = users.get(id);
        if (user == null) {
            user = new SandboxUser(id, username, name, clock.instant(), Profile.BRAND);
            journal.write(user);
        } else if (!user.username().equals(username) || !user.name().equals(name)) {
            user = user.named(username, name);
            journal.write(user);
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
        journal.write(user);
        return user;
    }

    synchronized SandboxUser change(SandboxUser user, Profile profile) {
        var changed = user.with(profile);
        if (!changed.equals(users.get(user.id()))) {
            journal.write(changed);
        }
        return changed;
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
        var history = new ArrayList<>(draft.edited() == null ? List.<Long>of() : posts.history(draft.edited()));
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
                draft.images(),
                draft.key());
        journal.write(post);
        return post;
    }

    synchronized Optional<SandboxPost> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Any version of a post that was not taken back, whoever may see it. */
    synchronized Optional<SandboxPost> post(long id) {
        return posts.get(id);
    }

    /** Ids of all versions as of now, oldest first. */
    synchronized List<Long> history(SandboxPost post) {
        return posts.history(post);
    }

    /** Whether the brand sees what that account posts. */
    synchronized boolean isVisible(SandboxPost post) {
        var author = users.get(post.author());
        return author == null || author.profile().state().isVisible();
    }

    synchronized boolean wasDeleted(long id) {
        return gone.contains(id);
    }

    /** In the order they happened. */
    synchronized List<Deletion> deletions() {
        return List.copyOf(deletions);
    }

    synchronized void delete(SandboxPost post) {
        journal.write(new Deletion(post.id(), post.author(), clock.instant()));
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> mentionsOf(SandboxUser user, int newest) {
        return seen(posts.mentionsOf(user.username(), newest));
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> postsOf(SandboxUser user, int newest) {
        return seen(posts.postsOf(user.id(), newest));
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> conversation(long id, int newest) {
        return seen(posts.conversation(id, newest));
    }

    /** Newest first, at most so many. */
    synchronized List<SandboxPost> visible(int newest) {
        return seen(posts.newest(newest));
    }

    /** What the account typed with these words, newest first. */
    synchronized List<SandboxPost> sameText(SandboxUser author, String typed) {
        return posts.sameText(author.id(), typed);
    }

    /** All posts newer than that id, oldest first, whoever may see them. */
    synchronized List<SandboxPost> after(long id) {
        return posts.after(id);
    }

    /** The newest posts, newest first, whoever may see them. */
    synchronized List<SandboxPost> newest(int count) {
        return posts.newest(count);
    }

    synchronized Collection<SandboxUser> users() {
        return List.copyOf(users.values());
    }

    private List<SandboxPost> seen(List<SandboxPost> found) {
        return found.stream().filter(this::isVisible).toList();
    }

    private void take(LedgerLine line) {
        if (line instanceof SandboxUser user) {
            keep(user);
        } else if (line instanceof SandboxPost post) {
            keep(post);
        } else if (line instanceof Deletion deletion) {
            keep(deletion);
        }
    }

    private synchronized void keep(SandboxUser user) {
        var before = users.put(user.id(), user);
        if (before != null) {
            byUsername.remove(Handles.fold(before.username()));
        }
        byUsername.put(Handles.fold(user.username()), user);
    }

    private synchronized void keep(SandboxPost post) {
        ids.seen(post.id());
        posts.add(post);
        if (post.key() != null) {
            byKey.put(post.key(), post);
        }
    }

    private synchronized void keep(Deletion deletion) {
        deletions.add(deletion);
        gone.add(deletion.post());
        posts.get(deletion.post()).ifPresent(post -> gone.addAll(posts.history(post)));
        posts.remove(deletion.post());
    }
}
