package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts many rows in one call. While a body is still coming in, no transaction waits for it. */
@ApplicationScoped
class Bulk {
    /** Some millions of rows; the usual limit of a minute is for calls of one row. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final FactWriter writer;
    private final FeedLocks locks;
    private final EventLog log;
    private final Clock clock;

    Bulk(FactWriter writer, FeedLocks locks, EventLog log, Clock clock) {
        this.writer = writer;
        this.locks = locks;
        this.log = log;
        this.clock = clock;
    }

    /** The good rows go in, batch by batch as they come, and the bad ones are listed. */
    BulkResult pour(FeedSchema schema, Rows rows, String by) throws JsonProcessingException {
        var load = new Load(schema.feed(), by);
        var batches = new Batches(batch -> inTransaction(() -> {
            locks.whole(load.feed());
            write(load, batch, null);
        }));
        new CheckedRows(rows, schema, clock, load.refusals()).forEach(batches::add);
        batches.flush();
        if (load.changedAnything()) {
            inTransaction(() -> log(load));
        }
        return load.result();
    }

    /**
     * All rows go in together.
     *
     * @throws ProblemException 422 {@code rows-refused} when any is bad; then none does
     */
    BulkResult allOrNothing(FeedSchema schema, Rows rows, String by) throws JsonProcessingException {
        var load = new Load(schema.feed(), by);
        try (var spool = spool(schema, rows, load)) {
            inTransaction(() -> {
                locks.whole(load.feed());
                writeAll(load, spool, null);
                log(load);
            });
        }
        return load.result();
    }

    /**
     * The rows become the whole feed in one step.
     *
     * @param emptyAllowed whether no row at all is meant
     * @throws ProblemException 422 {@code rows-refused} when any is bad, {@code empty-snapshot} when there is none
     */
    BulkResult replace(FeedSchema schema, Rows rows, String by, boolean emptyAllowed) throws JsonProcessingException {
        var load = new Load(schema.feed(), by);
        try (var spool = spool(schema, rows, load)) {
            if (spool.isEmpty() && !emptyAllowed) {
                throw new ProblemException(
                        422,
                        "empty-snapshot",
                        "the snapshot has no row and would empty the feed; say ?empty=true if that is meant");
            }
            inTransaction(() -> {
                locks.whole(load.feed());
                long number = writer.nextLoad();
                writeAll(load, spool, number);
                load.addDeleted(writer.deleteAllBut(load.feed(), number, by, clock.instant()));
                log(load);
            });
        }
        return load.result();
    }

    private Spool spool(FeedSchema schema, Rows rows, Load load) throws JsonProcessingException {
        var spool = new Spool(schema.feed());
        try {
            new CheckedRows(rows, schema, clock, load.refusals()).forEach(spool::add);
            load.refuseIfAnyIs();
            return spool;
        } catch (JsonProcessingException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private void writeAll(Load load, Spool spool, @Nullable Long number) {
        var batches = new Batches(batch -> write(load, batch, number));
        spool.forEach(batches::add);
        batches.flush();
        load.refuseIfAnyIs();
    }

    private void write(Load load, List<NumberedDraft> batch, @Nullable Long number) {
        List<FactDraft> rows = batch.stream().map(NumberedDraft::draft).toList();
        Written written = writer.put(load.feed(), rows, load.by(), clock.instant(), number);
        load.add(written);
        written.older()
                .forEach(place -> load.refusals().addOlder(batch.get(place).row()));
    }

    private void log(Load load) {
        log.append(Event.of(EventKind.FEED_LOADED, clock.instant(), load.by()).detail(load.summary()));
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(work);
    }
}
