package dev.firstline.ingest;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.mention.Author;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores mentions, each once, without the personal data in them. */
@ApplicationScoped
public class Intake {
    private final Redactor redactor;
    private final Mentions mentions;
    private final Sightings sightings;
    private final Checkpoints checkpoints;
    private final EventLog log;
    private final jakarta.enterprise.event.Event<MentionsStored> stored;
    private final Clock clock;

    Intake(
            Redactor redactor,
            Mentions mentions,
            Sightings sightings,
            Checkpoints checkpoints,
            EventLog log,
            jakarta.enterprise.event.Event<MentionsStored> stored,
            Clock clock) {
        this.redactor = redactor;
        this.mentions = mentions;
        this.sightings = sightings;
        this.checkpoints = checkpoints;
        this.log = log;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Stores a whole batch and moves its source's checkpoint behind it, or does neither. Batches of one account wait for each
     * other.
     *
     * @param account the brand account's id on X
     * @param posts   oldest first; of those stored before only a newer edit changes anything
     * @return how many were new
     */
    @Transactional
    public int take(String account, Source source, List<IncomingPost> posts) {
        if (posts.isEmpty()) {
            return 0;
        }
        checkpoints.lock(account);
        int taken = 0;
        int revised = 0;
        for (IncomingPost post : posts) {
            Optional<PostId> known = mentions.latest(account, post.id());
            if (known.isEmpty()) {
                store(account, post);
                taken++;
            } else if (known.get().compareTo(post.latest()) < 0) {
                revise(account, post);
                revised++;
            }
            sightings.add(account, post.id(), source, clock.instant());
        }
        if (source.listing()) {
            newest(posts).ifPresent(newest -> checkpoints.move(account, source, newest));
        }
        if (taken + revised > 0) {
            stored.fire(new MentionsStored(taken + revised));
        }
        return taken;
    }

    private void store(String account, IncomingPost post) {
        Instant now = clock.instant();
        mentions.insert(masked(account, post), now);
        log.append(Event.of(EventKind.MENTION_SEEN, now, "system").mention(post.id()));
    }

    /** The author changed the post: what it said before is not kept. */
    private void revise(String account, IncomingPost post) {
        redactor.shred(post.id());
        mentions.revise(masked(account, post));
        log.append(
                Event.of(EventKind.MENTION_EDITED, clock.instant(), "customer").mention(post.id()));
    }

    private Mention masked(String account, IncomingPost post) {
        Redactor.Masked masked;
        Mention.Kind kind = post.kind();
        try {
            masked = redactor.mask(storable(post.text()));
        } catch (RuntimeException | StackOverflowError e) {
            // One text that cannot be masked must neither be stored as it is nor keep all others out.
            Log.errorf("Text cannot be masked: mentionId=%s failure=%s", post.id(), Failures.describe(e));
            masked = new Redactor.Masked("", "", List.of());
            kind = Mention.Kind.UNREADABLE;
        }
        return new Mention(
                account,
                post.id(),
                post.latest(),
                known(post.author()),
                post.channel(),
                post.thread(),
                post.repliesTo(),
                masked.text(),
                redactor.seal(post.id(), masked),
                storable(post.language()),
                post.postedAt(),
                post.summons(),
                kind);
    }

    /** Events may leave the handle out; the id stands in for it then. */
    private Author known(Author author) {
        boolean unnamed = author.username().equals(author.id().value());
        String name = unnamed ? mentions.username(author.id()).orElse(author.username()) : storable(author.username());
        return new Author(author.id(), name);
    }

    /** PostgreSQL keeps every character but this one. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    /** Made-up ids start with 0 and say nothing about where the source stands. */
    private static Optional<PostId> newest(List<IncomingPost> posts) {
        return posts.stream()
                .flatMap(post -> Stream.of(post.id(), post.latest()))
                .filter(id -> !id.value().startsWith("0"))
                .max(Comparator.naturalOrder());
    }
}
