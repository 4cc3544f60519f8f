package dev.firstline.ingest;

import static dev.firstline.ingest.Posts.ACCOUNT;
import static dev.firstline.ingest.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.ingest.NextMention.Turn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class NextMentionTest {
    @Inject
    Intake intake;

    @Inject
    Mentions mentions;

    @Inject
    Undecided undecided;

    @Inject
    EventLog log;

    @Inject
    EntityManager entities;

    private final FakeHandler handler = new FakeHandler();
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T12:00:00Z"));
    private NextMention next;

    @BeforeEach
    void empty() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from mention").executeUpdate();
            entities.createNativeQuery("delete from event").executeUpdate();
        });
        next = new NextMention(mentions, handler, clock);
    }

    @Test
    void mentions_are_taken_up_once_oldest_first() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(10), post(9), post(100)));

        assertThat(List.of(next.takeUp(), next.takeUp(), next.takeUp(), next.takeUp()))
                .containsExactly(Turn.TAKEN, Turn.TAKEN, Turn.TAKEN, Turn.IDLE);
        assertThat(handler.handled).containsExactly("9", "10", "100");
        assertThat(undecided.count()).isZero();
    }

    @Test
    void a_failure_undoes_everything_and_sends_the_mention_to_people() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1), post(2)));
        handler.onHandle = mention -> {
            note("handled");
            if (mention.id().value().equals("1")) {
                throw new IllegalStateException("broken");
            }
        };
        handler.onFailed = mention -> note("failed");

        next.takeUp();
        next.takeUp();

        assertThat(handler.failed).containsExactly("1");
        assertThat(handler.handled).containsExactly("2");
        assertThat(notes()).as("what the failed try wrote is gone").isEqualTo(List.of("failed", "handled"));
        assertThat(undecided.count()).isZero();
    }

    @Test
    void a_text_too_deep_for_the_stack_is_a_failure_like_any_other() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1)));
        handler.onHandle = mention -> {
            throw new StackOverflowError();
        };

        assertThat(next.takeUp()).isEqualTo(Turn.TAKEN);
        assertThat(handler.failed).containsExactly("1");
    }

    @Test
    void when_even_the_failure_fails_the_mention_waits_longer_each_time() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1, "77", 1, "a"), post(2, "77", 1, "b"), post(3, "88", 1, "c")));
        handler.onHandle = mention -> {
            throw new IllegalStateException("broken");
        };
        handler.onFailed = mention -> {
            if (mention.author().id().value().equals("77")) {
                throw new IllegalStateException("broken too");
            }
        };

        assertThat(next.takeUp()).isEqualTo(Turn.TAKEN);
        assertThat(next.takeUp()).isEqualTo(Turn.TAKEN);
        assertThat(next.takeUp()).as("the rest of the conversation waits too").isEqualTo(Turn.IDLE);
        assertThat(handler.failed).containsExactly("3");
        clock.advance(Duration.ofSeconds(1));
        assertThat(next.takeUp()).isEqualTo(Turn.TAKEN);
        clock.advance(Duration.ofSeconds(1));
        assertThat(next.takeUp()).as("two seconds this time").isEqualTo(Turn.IDLE);
        clock.advance(Duration.ofSeconds(1));
        handler.onHandle = mention -> {};
        assertThat(next.takeUp()).isEqualTo(Turn.TAKEN);
        assertThat(next.takeUp()).isEqualTo(Turn.TAKEN);
        assertThat(handler.handled).containsExactly("1", "2");
    }

    @Test
    void a_passing_trouble_of_the_database_is_tried_again_but_not_for_ever() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1)));
        handler.onHandle = mention -> {
            throw new IllegalStateException(new SQLException("deadlock", "40P01"));
        };

        for (int turn = 0; turn < 4; turn++) {
            assertThat(next.takeUp()).isEqualTo(Turn.TAKEN);
            assertThat(handler.failed).isEmpty();
            clock.advance(Duration.ofMinutes(1));
        }
        next.takeUp();

        assertThat(handler.failed).containsExactly("1");
    }

    @Test
    void what_was_in_hand_when_the_service_died_is_taken_up_again() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1)));
        QuarkusTransaction.begin();
        mentions.decided(mentions.claimNext(clock.instant()).orElseThrow().mention(), clock.instant());
        note("half done");
        QuarkusTransaction.rollback();

        assertThat(notes()).isEmpty();
        assertThat(next.takeUp()).isEqualTo(Turn.TAKEN);
        assertThat(handler.handled).containsExactly("1");
    }

    @Test
    void a_mention_in_hand_is_held_back_from_others_with_its_conversation() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1, "77", 1, "a"), post(2, "77", 1, "b"), post(3, "88", 1, "c")));
        FakeHandler second = new FakeHandler();
        NextMention other = new NextMention(mentions, second, clock);
        handler.onHandle = mention -> {
            assertThat(QuarkusTransaction.suspendingExisting().call(other::takeUp))
                    .isEqualTo(Turn.TAKEN);
            assertThat(QuarkusTransaction.suspendingExisting().call(other::takeUp))
                    .isEqualTo(Turn.IDLE);
        };

        next.takeUp();

        assertThat(handler.handled).containsExactly("1");
        assertThat(second.handled).containsExactly("3");
    }

    private void note(String word) {
        log.append(Event.of(EventKind.MENTION_DECIDED, clock.instant(), "bot").detail(word));
    }

    private List<?> notes() {
        return entities.createNativeQuery("select detail from event where kind = 'mention.decided' order by seq")
                .getResultList();
    }
}
