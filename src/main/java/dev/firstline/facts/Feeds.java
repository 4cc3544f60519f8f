package dev.firstline.facts;

import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The feeds as the REST side shows them. */
@ApplicationScoped
class Feeds {
    private final CurrentIntents intents;
    private final FactTable table;
    private final FeedSizes sizes;
    private final FactHistory history;
    private final Clock clock;

    Feeds(CurrentIntents intents, FactTable table, FeedSizes sizes, FactHistory history, Clock clock) {
        this.intents = intents;
        this.table = table;
        this.sizes = sizes;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The schema of a feed.
     *
     * @throws ProblemException 404 when there is no such feed
     */
    FeedSchema schema(String feed) {
        FeedSchema schema = intents.now().feeds().get(feed);
        if (schema == null) {
            throw new ProblemException(404, "unknown-feed", "there is no feed of this name", Map.of("field", "feed"));
        }
        return schema;
    }

    @Transactional
    List<FeedBody> all() {
        Instant now = clock.instant();
        return intents.now().feeds().values().stream()
                .sorted(Comparator.comparing(FeedSchema::feed))
                .map(schema -> body(schema, now))
                .toList();
    }

    private FeedBody body(FeedSchema schema, Instant now) {
        return FeedBody.of(schema, FeedPromise.of(schema, intents.now()), sizes.of(schema.feed()), now);
    }

    /**
     * A row with who changed it.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional
    FactBody row(String feed, String key) {
        return table.find(schema(feed).feed(), key).map(FactBody::of).orElseThrow(Feeds::noSuchRow);
    }

    @Transactional
    FactPage page(String feed, String after, int limit) {
        FeedSchema schema = schema(feed);
        List<FactBody> rows =
                table.list(feed, after, limit + 1).stream().map(FactBody::of).toList();
        Slice<FactBody> slice = Slice.of(rows, limit);
        FeedBody about = after.isEmpty() ? body(schema, clock.instant()) : null;
        return new FactPage(about, slice.shown(), slice.next(FactBody::key));
    }

    /**
     * What became of a row, newest first.
     *
     * @param before lines older than this version
     * @throws ProblemException 404 when there never was such a row, or too long ago
     */
    @Transactional
    HistoryPage history(String feed, String key, long before, int limit) {
        List<HistoryLine> lines = history.lines(schema(feed).feed(), key, before, limit + 1);
        if (lines.isEmpty() && before == Long.MAX_VALUE) {
            throw noSuchRow();
        }
        Slice<HistoryLine> slice = Slice.of(lines, limit);
        return new HistoryPage(slice.shown(), slice.next(line -> Long.toString(line.version())));
    }

    static ProblemException noSuchRow() {
        return new ProblemException(404, "unknown-fact", "the feed has no row with this key", Map.of("field", "key"));
    }
}
