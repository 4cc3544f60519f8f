package dev.firstline.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import dev.firstline.web.ProblemException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FactsTest {
    private static final Instant AS_OF = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Inject
    Facts facts;

    @Inject
    DemoFacts demo;

    @Inject
    EntityManager entities;

    @Test
    void a_fact_is_fresh_up_to_its_age_and_stale_after_it() {
        put("NL810-2026-11-21", Map.of("gate", "A1"), AS_OF.plusSeconds(3600));

        assertThat(outcome("nl810-2026-11-21", AS_OF.plus(TEN_MINUTES))).isEqualTo("fresh");
        assertThat(outcome("NL810-2026-11-21", AS_OF.plus(TEN_MINUTES).plusMillis(1)))
                .isEqualTo("stale");
    }

    @Test
    void a_fact_is_stale_from_its_expiry_on_however_young_it_is() {
        put("NL811-2026-11-21", Map.of("gate", "A1"), AS_OF.plusSeconds(60));

        assertThat(outcome("NL811-2026-11-21", AS_OF.plusSeconds(59))).isEqualTo("fresh");
        assertThat(outcome("NL811-2026-11-21", AS_OF.plusSeconds(60))).isEqualTo("stale");
    }

    @Test
    void a_row_that_is_not_there_is_missing() {
        assertThat(outcome("NL812-2026-11-21", AS_OF)).isEqualTo("missing");
    }

    @Test
    void a_row_is_stored_as_it_was_put_and_its_version_grows() {
        put("NL813-2026-11-21", Map.of("gate", "A1", "status", "on time"), AS_OF.plusSeconds(60));
        put("nl813-2026-11-21", Map.of("gate", "B2"), AS_OF.plusSeconds(90));

        assertThat(facts.current("flights", "NL813-2026-11-21"))
                .contains(
                        new Fact("flights", "nl813-2026-11-21", Map.of("gate", "B2"), AS_OF, AS_OF.plusSeconds(90), 2));
    }

    @Test
    void a_change_is_logged_and_the_same_values_again_are_not() {
        put("NL814-2026-11-21", Map.of("gate", "A1"), AS_OF.plusSeconds(60));
        put("NL814-2026-11-21", Map.of("gate", "A1"), AS_OF.plusSeconds(90));
        put("NL814-2026-11-21", Map.of("gate", "A2"), AS_OF.plusSeconds(90));
        facts.delete("flights", "NL814-2026-11-21", "tess", null);

        assertThat(events("flights/NL814-2026-11-21"))
                .containsExactly("fact.changed tess", "fact.changed tess", "fact.deleted tess");
    }

    @Test
    void a_put_for_an_old_version_changes_and_logs_nothing() {
        put("NL815-2026-11-21", Map.of("gate", "A1"), AS_OF.plusSeconds(60));

        assertThatThrownBy(() -> facts.put(
                        draft("NL815-2026-11-21", Map.of("gate", "Z9"), AS_OF.plusSeconds(60)), "tess", "\"7\""))
                .isInstanceOf(ProblemException.class);

        assertThat(facts.current("flights", "NL815-2026-11-21").orElseThrow().values())
                .containsEntry("gate", "A1");
        assertThat(events("flights/NL815-2026-11-21")).hasSize(1);
    }

    @Test
    void places_are_the_cities_that_have_a_row() {
        facts.put(
                new FactDraft("stores", "Port Aldwin", Map.of("hours", "9-5"), List.of(), AS_OF, AS_OF.plusSeconds(60)),
                "tess",
                null);

        assertThat(facts.names().getOrDefault("city", Set.of())).contains("port-aldwin", "leeds", "york");
        assertThat(facts.names().getOrDefault("city", Set.of())).noneMatch(place -> place.startsWith("nl"));
    }

    @Test
    void the_demo_has_its_flights_of_today_and_tomorrow_and_keeps_them_fresh() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

        demo.refresh();

        for (LocalDate day : List.of(today, today.plusDays(1))) {
            Fact flight = facts.current("flights", "NL101-" + day).orElseThrow();
            assertThat(Duration.between(flight.asOf(), Instant.now())).isLessThan(Duration.ofMinutes(1));
            assertThat(flight.values()).containsEntry("gate", "B12");
        }
    }

    @Test
    void the_demo_leaves_alone_what_a_user_set_or_took_away() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Instant now = Instant.now();
        facts.put(
                new FactDraft("flights", "NL204-" + today, Map.of("gate", "Z99"), List.of(), now, now.plusSeconds(60)),
                "tess",
                null);
        facts.delete("flights", "NL777-" + today, "tess", null);

        demo.refresh();

        assertThat(facts.current("flights", "NL204-" + today).orElseThrow().values())
                .containsEntry("gate", "Z99");
        assertThat(facts.current("flights", "NL777-" + today)).isEmpty();
    }

    private void put(String key, Map<String, String> values, Instant expiresAt) {
        facts.put(draft(key, values, expiresAt), "tess", null);
    }

    private static FactDraft draft(String key, Map<String, String> values, Instant expiresAt) {
        return new FactDraft("flights", key, values, List.of(), AS_OF, expiresAt);
    }

    private String outcome(String key, Instant now) {
        return facts.current("flights", key)
                .map(row -> Finding.of(row, TEN_MINUTES, now))
                .orElseGet(Finding.Missing::new)
                .match(fact -> "fresh", fact -> "stale", facts -> "several", () -> "missing");
    }

    @SuppressWarnings("unchecked")
    private List<String> events(String detail) {
        return entities.createNativeQuery(
                        "select kind || ' ' || actor from event where detail = ?1 order by seq", String.class)
                .setParameter(1, detail)
                .getResultList();
    }
}
