package dev.firstline.ingest;

import static dev.firstline.ingest.Posts.ACCOUNT;
import static dev.firstline.ingest.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DecisionLoopTest {
    @Inject
    IngestConfig config;

    @Inject
    Intake intake;

    @Inject
    Mentions mentions;

    @Inject
    Undecided undecided;

    @Inject
    EntityManager entities;

    private final FakeHandler handler = new FakeHandler();
    private DecisionLoop loop;

    @BeforeEach
    void empty() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from mention").executeUpdate());
        loop = new DecisionLoop(config, new NextMention(mentions, handler, Clock.systemUTC()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        loop.stop();
    }

    @Test
    void what_an_earlier_run_left_and_what_comes_is_decided() throws InterruptedException {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1)));
        CountDownLatch decided = new CountDownLatch(2);
        handler.onHandle = mention -> decided.countDown();

        loop.start(2);
        intake.take(ACCOUNT, Source.POLL, List.of(post(2)));
        loop.stored(new MentionsStored(1));

        assertThat(decided.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stopping_lets_the_mention_in_hand_be_finished_and_starts_no_other() throws InterruptedException {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        handler.onHandle = mention -> {
            inHand.countDown();
            awaitQuietly(goOn);
        };
        intake.take(ACCOUNT, Source.POLL, List.of(post(1), post(2)));
        loop.start(1);
        assertThat(inHand.await(10, TimeUnit.SECONDS)).isTrue();

        Thread stopping = new Thread(() -> {
            try {
                loop.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopping.start();
        while (stopping.getState() != Thread.State.TIMED_WAITING && stopping.isAlive()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        stopping.join(10_000);

        assertThat(handler.handled).containsExactly("1");
        assertThat(undecided.count()).isEqualTo(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
