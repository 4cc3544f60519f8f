package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoDayTest {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final Ledger ledger = new Ledger(clock, new Snowflakes(clock), Journal.inMemory());
    private final SandboxUser brand = ledger.account(SandboxCredentials.BRAND_ID, "NorthlineCare", "Northline Care");
    private final Composer composer = new Composer(ledger);
    private final DemoDay day =
            new DemoDay(DemoScript.load(), new Customers(ledger, composer, brand), ledger, brand, clock);

    @Test
    void the_script_is_about_forty_varied_posts_in_three_minutes() {
        var script = DemoScript.load();

        assertThat(script).hasSizeBetween(38, 50);
        assertThat(script).extracting(DemoStep::at).isSorted().allMatch(at -> at <= 180);
        assertThat(script).extracting(DemoStep::username).allMatch(Handles::isUsername);
        assertThat(script.stream().map(DemoStep::username).collect(Collectors.toSet()))
                .hasSizeGreaterThan(25);
        assertThat(script).extracting(DemoStep::follow).contains(DemoStep.Follow.values());
        assertThat(script)
                .filteredOn(step -> step.follow() == DemoStep.Follow.NEW)
                .allSatisfy(step -> assertThat(step.text()).contains("@brand"));
        assertThat(script)
                .filteredOn(step -> step.follow() != DemoStep.Follow.RETWEET)
                .allSatisfy(step -> assertThat(step.text()).isNotBlank());
        assertThat(script)
                .filteredOn(step -> step.follow() == DemoStep.Follow.ANSWER || step.follow() == DemoStep.Follow.POST)
                .allSatisfy(step ->
                        assertThat(step.username()).isEqualTo(author(script, Objects.requireNonNull(step.on()))));
    }

    @Test
    void a_day_plays_to_its_end_also_without_any_answer() {
        day.start(1);
        runFor(Duration.ofSeconds(240));

        assertThat(day.status().running()).isFalse();
        assertThat(day.status().posted()).isEqualTo(day.status().total());
        assertThat(ledger.after(0)).hasSize(day.status().total());
        assertThat(ledger.mentionsOf(brand, 100)).hasSize(day.status().total());
    }

    @Test
    void a_follow_up_waits_for_the_brands_answer_and_replies_to_it() {
        day.start(1);
        runFor(Duration.ofSeconds(27));
        var question =
                ledger.postsOf(ledger.user("bea_quill").orElseThrow(), 10).get(0);
        assertThat(ledger.postsOf(ledger.user("bea_quill").orElseThrow(), 10)).hasSize(1);

        var answer = ledger.add(composer.reply(brand, "Which flight is it?", "en", question, Set.of()));
        day.tick();

        var followUp =
                ledger.postsOf(ledger.user("bea_quill").orElseThrow(), 10).get(0);
        assertThat(followUp.repliedTo()).isEqualTo(answer.id());
        assertThat(followUp.text()).startsWith("@NorthlineCare ").contains("NL204");
    }

    @Test
    void a_day_can_be_quicker_stopped_and_begun_again() {
        day.start(10);
        runFor(Duration.ofSeconds(3));
        int early = day.status().posted();
        day.stop();
        runFor(Duration.ofSeconds(30));

        assertThat(early).isBetween(5, 12);
        assertThat(day.status().running()).isFalse();
        assertThat(day.status().posted()).isEqualTo(early);
        day.start(1);
        assertThat(day.status().posted()).isZero();
    }

    private void runFor(Duration time) {
        for (long i = 0; i < time.toSeconds(); i++) {
            day.tick();
            clock.advance(Duration.ofSeconds(1));
        }
        day.tick();
    }

    private static String author(List<DemoStep> script, String id) {
        return script.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow()
                .username();
    }
}
