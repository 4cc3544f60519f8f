package dev.firstline.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * On the sandbox plays the part of operations: the flights of today and tomorrow, the stores and products, and again every two minutes so that
 * they stay fresh. Rows come back only when all of a day are gone, and a row that a user set is left alone, so that a visitor may
 * change, delete or age one and see what the bot does.
 */
@ApplicationScoped
class DemoFacts {
    static final String ACTOR = "demo";
    private static final String FLIGHTS = "flights";
    private static final String STORES = "stores";
    private static final String PRODUCTS = "products";
    private static final long STORE_DAYS = 30;

    private final FactTable table;
    private final Facts facts;
    private final CurrentIntents intents;
    private final Clock clock;
    private final FeedLocks locks;
    private final DraftReader drafts;
    private final boolean sandbox;

    DemoFacts(
            FactTable table,
            Facts facts,
            FeedLocks locks,
            CurrentIntents intents,
            Clock clock,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.table = table;
        this.facts = facts;
        this.locks = locks;
        this.intents = intents;
        this.clock = clock;
        this.sandbox = sandbox;
        drafts = new DraftReader(clock);
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        if (sandbox) {
            refresh();
        }
    }

    @Scheduled(every = "2m", delayed = "2m")
    @Transactional
    void again() {
        if (sandbox) {
            refresh();
        }
    }

    /** Puts what is due now. */
    @Transactional
    void refresh() {
        Instant now = clock.instant();
        ZoneId zone = intents.now().brand().timeZone();
        LocalDate today = now.atZone(zone).toLocalDate();
        for (LocalDate day : List.of(today, today.plusDays(1))) {
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            put(FLIGHTS, "-" + day, now, end);
        }
        put(STORES, "", now, now.plus(STORE_DAYS, ChronoUnit.DAYS));
        put(PRODUCTS, "", now, now.plus(STORE_DAYS, ChronoUnit.DAYS));
    }

    private void put(String feed, String keySuffix, Instant asOf, Instant expiresAt) {
        FeedSchema schema = intents.now().feeds().get(feed);
        if (schema == null) {
            return;
        }
        locks.whole(feed);
        List<FactDraft> rows = rows(feed).stream()
                .flatMap(row -> draft(schema, row, keySuffix, asOf, expiresAt).stream())
                .toList();
        List<Optional<StoredFact>> present =
                rows.stream().map(row -> table.find(feed, row.key())).toList();
        boolean none = present.stream().allMatch(Optional::isEmpty);
        for (int i = 0; i < rows.size(); i++) {
            if (none
                    || present.get(i)
                            .filter(row -> row.updatedBy().equals(ACTOR))
                            .isPresent()) {
                facts.put(rows.get(i), ACTOR, null);
            }
        }
    }

    private Optional<FactDraft> draft(
            FeedSchema schema, ObjectNode row, String keySuffix, Instant asOf, Instant expiresAt) {
        ObjectNode json = row.deepCopy();
        json.put(DraftReader.KEY, json.path(DraftReader.KEY).asText() + keySuffix);
        json.put("asOf", asOf.toString());
        json.put("expiresAt", expiresAt.toString());
        try {
            return Optional.of(drafts.withKey(schema, json));
        } catch (ProblemException e) { // the brand changed the feed: its own rows are wanted then
            Log.warnf(
                    "demo fact left out: feed=%s reason=%s",
                    schema.feed(), e.problem().detail());
            return Optional.empty();
        }
    }

    private static List<ObjectNode> rows(String feed) {
        String name = "/demo/" + feed + ".csv";
        List<ObjectNode> read = new ArrayList<>();
        try (InputStream in = DemoFacts.class.getResourceAsStream(name)) {
            Rows rows = new CsvRows(Objects.requireNonNull(in, name), StandardCharsets.UTF_8);
            for (Optional<BulkRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                read.add((ObjectNode) Objects.requireNonNull(row.get().json(), name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
