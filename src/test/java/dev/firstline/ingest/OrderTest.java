package dev.firstline.ingest;

import static dev.firstline.ingest.Posts.ACCOUNT;
import static dev.firstline.ingest.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.mention.Mention;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workers at once: each mention once, and each conversation in its order, whatever fails in between. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OrderTest {
    private static final int MENTIONS = 60;

    @Inject
    Intake intake;

    @Inject
    Mentions mentions;

    @Inject
    Undecided undecided;

    @Inject
    EntityManager entities;

    @BeforeEach
    void empty() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from mention").executeUpdate());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void conversations_keep_their_order(long seed) throws Exception {
        Random random = new Random(seed);
        List<IncomingPost> posts = new ArrayList<>();
        for (int id = 1; id <= MENTIONS; id++) {
            posts.add(post(seed * 1000 + id, "7" + random.nextInt(3), seed * 1000 + random.nextInt(2), "text " + id));
        }
        Ledger ledger = new Ledger(random);
        NextMention next = new NextMention(mentions, ledger, Clock.systemUTC());
        ExecutorService workers = Executors.newFixedThreadPool(3);

        Callable<Void> work = () -> {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (undecided.count() > 0 || ledger.count() == 0) {
                next.takeUp();
                assertThat(System.nanoTime()).isLessThan(deadline);
            }
            return null;
        };
        List<Future<Void>> done = List.of(workers.submit(work), workers.submit(work), workers.submit(work));
        intake.take(ACCOUNT, Source.POLL, posts.subList(0, MENTIONS / 2));
        intake.take(ACCOUNT, Source.POLL, posts.subList(MENTIONS / 2, MENTIONS));
        for (Future<Void> worker : done) {
            worker.get(30, TimeUnit.SECONDS);
        }
        while (next.takeUp() == NextMention.Turn.TAKEN) {}
        workers.shutdown();

        assertThat(ledger.overlaps).isEmpty();
        assertThat(ledger.count()).isEqualTo(MENTIONS);
        assertThat(ledger.byConversation.values())
                .allSatisfy(ids -> assertThat(ids).isSorted());
    }

    /** Notes what is settled, in order, and fails now and then. */
    private static class Ledger implements MentionHandler {
        final Map<String, List<Long>> byConversation = new HashMap<>();
        final Set<String> inHand = new HashSet<>();
        final List<String> overlaps = new ArrayList<>();
        private final Random random;

        Ledger(Random random) {
            this.random = random;
        }

        @Override
        public void handle(Mention mention) {
            boolean fails = begin(mention);
            Thread.yield();
            end(mention, !fails);
            if (fails) {
                throw new IllegalStateException("fails now and then");
            }
        }

        @Override
        public void revised(Mention mention) {}

        @Override
        public void gone(Mention mention, String why) {}

        @Override
        public void failed(Mention mention, RuntimeException failure) {
            begin(mention);
            end(mention, true);
        }

        private synchronized boolean begin(Mention mention) {
            if (!inHand.add(conversation(mention))) {
                overlaps.add(mention.id().value());
            }
            return random.nextInt(5) == 0;
        }

        private synchronized void end(Mention mention, boolean settled) {
            inHand.remove(conversation(mention));
            if (settled) {
                byConversation
                        .computeIfAbsent(conversation(mention), conversation -> new ArrayList<>())
                        .add(Long.valueOf(mention.id().value()));
            }
        }

        private static String conversation(Mention mention) {
            return mention.thread() + "/" + mention.author().id();
        }

        synchronized int count() {
            return byConversation.values().stream().mapToInt(List::size).sum();
        }
    }
}
