package dev.firstline.facts;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.ETags;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operations know now. Keys are found whatever their case: {@code nl101-2026-11-21}. */
@ApplicationScoped
public class Facts {
    /** Every mention is searched for the names of a feed; more than these stay unknown. */
    private static final int MOST_NAMES = 5_000;

    private final FactTable table;
    private final FactWriter writer;
    private final FeedLocks locks;
    private final EventLog log;
    private final CurrentIntents intents;
    private final Clock clock;

    Facts(FactTable table, FactWriter writer, FeedLocks locks, EventLog log, CurrentIntents intents, Clock clock) {
        this.table = table;
        this.writer = writer;
        this.locks = locks;
        this.log = log;
        this.intents = intents;
        this.clock = clock;
    }

    /** The row as it is, fresh or not. */
    @Transactional
    public Optional<Fact> current(String feed, String key) {
        return table.find(feed, key).map(StoredFact::fact);
    }

    /** Keys of a feed's rows, lower case, words joined by hyphens. */
    @Transactional
    public List<String> keys(String feed) {
        return table.keys(feed, Integer.MAX_VALUE);
    }

    /** What the feeds have rows for by a name: {@code city} → leeds, york; lower case, words joined by hyphens. */
    @Transactional
    public Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new HashMap<>();
        intents.now().feeds().values().stream()
                .filter(FactKey::hasName)
                .forEach(schema -> table.keys(schema.feed(), MOST_NAMES)
                        .forEach(key -> FactKey.parts(schema.key(), key).forEach((part, value) -> {
                            if (FactKey.isName(part)) {
                                names.computeIfAbsent(part, any -> new HashSet<>())
                                        .add(value);
                            }
                        })));
        return names;
    }

    /**
     * Rows that fit what an author said, where the key itself was not named.
     *
     * @param said field or part of the key → value, e.g. {@code destination → boston, date → 2026-11-25}
     * @param most no more than these
     */
    @Transactional
    public List<Fact> candidates(String feed, Map<String, String> said, int most) {
        List<String> words = said.entrySet().stream()
                .map(each -> FactDraft.word(each.getKey(), each.getValue()))
                .toList();
        return table.foundBy(feed, words, most).stream().map(StoredFact::fact).toList();
    }

    /**
     * What the row that operations sent last says, for showing how a text would read: its fields and the parts of its key.
     *
     * @return empty when the feed has no rows
     */
    @Transactional
    public Optional<Sample> sample(FeedSchema feed) {
        return table.newest(feed.feed()).map(StoredFact::fact).map(row -> {
            Map<String, String> values = new HashMap<>(FactKey.named(feed, row));
            values.putAll(row.values());
            return new Sample(values, row.asOf());
        });
    }

    /**
     * A row as an example.
     *
     * @param values field, or part of the key, → value
     * @param asOf   when operations knew it to be true
     */
    public record Sample(Map<String, String> values, Instant asOf) {
        public Sample {
            values = Map.copyOf(values);
        }
    }

    /**
     * Puts a row, new or in the place of the old one. Logged as a change when a value differs; a row sent again only becomes fresher.
     *
     * @param by      the user's name
     * @param ifMatch ETag the row must have now, if any
     * @return the row as stored
     * @throws ProblemException 412 when the row has another version, 409 {@code older-fact} when the row has a later as-of time
     */
    @Transactional
    public Fact put(FactDraft draft, String by, @Nullable String ifMatch) {
        return place(draft, by, ifMatch).fact();
    }

    /**
     * A row that was put.
     *
     * @param fact    as stored
     * @param created whether there was none before
     */
    record Placed(Fact fact, boolean created) {}

    /** As {@link #put}. */
    @Transactional
    Placed place(FactDraft draft, String by, @Nullable String ifMatch) {
        locks.row(draft.feed(), draft.key());
        Optional<Fact> before = current(draft.feed(), draft.key());
        ETags.check(ifMatch, before.map(Fact::version).orElse(0L));
        before.filter(fact -> draft.asOf().isBefore(fact.asOf())).ifPresent(Facts::refuseOlder);
        Instant now = clock.instant();
        Written written = writer.put(draft.feed(), List.of(draft), by, now, null);
        if (written.unchanged() == 0) {
            log.append(Event.of(EventKind.FACT_CHANGED, now, by).detail(draft.feed() + "/" + draft.key()));
        }
        return new Placed(current(draft.feed(), draft.key()).orElseThrow(), before.isEmpty());
    }

    private static void refuseOlder(Fact stored) {
        throw new ProblemException(
                409,
                "older-fact",
                "asOf: the row that is stored is newer, as of " + stored.asOf() + "; nothing was changed",
                Map.of("field", "asOf", "storedAsOf", stored.asOf().toString()));
    }

    /**
     * Takes a row away.
     *
     * @return whether there was one
     * @throws ProblemException 412 when the row has another version
     */
    @Transactional
    public boolean delete(String feed, String key, String by, @Nullable String ifMatch) {
        locks.row(feed, key);
        Optional<Fact> before = current(feed, key);
        ETags.check(ifMatch, before.map(Fact::version).orElse(0L));
        before.ifPresent(fact -> {
            Instant now = clock.instant();
            writer.delete(feed, key, by, now);
            log.append(Event.of(EventKind.FACT_DELETED, now, by).detail(feed + "/" + fact.key()));
        });
        return before.isPresent();
    }
}
