package dev.firstline.pipeline;

import dev.firstline.conversation.PendingQuestion;
import dev.firstline.facts.Fact;
import dev.firstline.facts.FactKey;
import dev.firstline.facts.Finding;
import dev.firstline.intent.FactNeed;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Template;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that answer routine questions: by their key where the author named it, else by what was said of them ("my
 * flight to Boston tonight"). Days are those of the place a row is about.
 */
final class FactSearch {
    /** Of one destination; more flights than this have to be told apart by number. */
    private static final int MOST_ROWS = 300;

    private static final int MOST_OPTIONS = 3;

    private final Intents intents;
    private final FactSource source;

    FactSearch(Intents intents, FactSource source) {
        this.intents = intents;
        this.source = source;
    }

    /**
     * What was found.
     *
     * @param findings intent → its row; one whose author has to say more first has none
     * @param known    what was named, and what the key of a row that was found says
     */
    record Found(Map<String, Finding> findings, Map<String, String> known) {}

    /**
     * @param about what the conversation was about before, if anything
     * @param now   what "today" means
     */
    Found of(Understanding understanding, @Nullable PendingQuestion about, Instant now) {
        IntentMatch first = understanding.intent();
        Map<String, String> before =
                about != null && first != null && about.intent().equals(first.intent()) ? about.said() : Map.of();
        Said said = new Said(understanding.entities(), before);
        Map<String, Finding> findings = new HashMap<>();
        Map<String, String> known = new HashMap<>(said.told(today(now)));
        understanding.asked().stream()
                .flatMap(asked -> Optional.ofNullable(intents.intents().get(asked.intent())).stream())
                .forEach(intent -> find(intent, said, now, findings, known));
        return new Found(findings, known);
    }

    private LocalDate today(Instant now) {
        return now.atZone(intents.brand().timeZone()).toLocalDate();
    }

    private void find(Intent intent, Said told, Instant now, Map<String, Finding> findings, Map<String, String> known) {
        FactNeed need = intent.fact();
        FeedSchema feed = intents.feedOf(intent);
        if (need == null || feed == null) {
            return;
        }
        Said said = told.about(feed);
        known.keySet().retainAll(said.told(today(now)).keySet());
        if (new Template(feed.key()).filledBy(said.values(today(now)))) {
            findings.put(
                    intent.id(),
                    byKey(feed, said, now)
                            .map(row -> Finding.of(row, need.freshFor(), now))
                            .orElseGet(Finding.Missing::new));
            return;
        }
        List<Fact> fitting = candidates(feed, said, now);
        if (fitting.size() == 1) {
            findings.put(intent.id(), Finding.of(fitting.get(0), need.freshFor(), now));
            known.putAll(FactKey.named(feed, fitting.get(0)));
        } else if (!fitting.isEmpty() && fitting.size() <= MOST_OPTIONS) {
            findings.put(intent.id(), new Finding.Several(fitting));
        }
    }

    /** The row of the day that is meant where the row is: today in Sydney may be yesterday in London. */
    private Optional<Fact> byKey(FeedSchema feed, Said said, Instant now) {
        Template key = new Template(feed.key());
        LocalDate here = today(now);
        // Where a date was named, or the key has none, it is one key and one look.
        return Stream.of(here, here.minusDays(1), here.plusDays(1))
                .map(today -> key.fill(said.values(today)))
                .distinct()
                .flatMap(named -> source
                        .row(feed.feed(), named)
                        .filter(row -> named.equals(key.fill(said.values(todayAt(feed, row, now)))))
                        .stream())
                .findFirst();
    }

    private List<Fact> candidates(FeedSchema feed, Said said, Instant now) {
        Map<String, String> words = said.words(feed);
        return words.isEmpty()
                ? List.of()
                : source.rows(feed.feed(), words, MOST_ROWS).stream()
                        .filter(row -> said.fits(feed, row, todayAt(feed, row, now)))
                        .toList();
    }

    private LocalDate todayAt(FeedSchema feed, Fact row, Instant now) {
        ZoneId zone = feed.zoneOf(row.values(), intents.brand().timeZone());
        return now.atZone(zone).toLocalDate();
    }
}
