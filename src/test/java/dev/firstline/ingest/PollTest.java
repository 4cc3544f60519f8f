package dev.firstline.ingest;

import static dev.firstline.ingest.Posts.ACCOUNT;
import static dev.firstline.ingest.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PollTest {
    @Inject
    Batch batch;

    @Inject
    Mentions mentions;

    @Inject
    Undecided undecided;

    @Inject
    Checkpoints checkpoints;

    @Inject
    EntityManager entities;

    private final FakeSource source = new FakeSource();
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-21T12:00:00Z"));
    private Poll poll;

    @BeforeEach
    void empty() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from mention").executeUpdate();
            entities.createNativeQuery("delete from checkpoint").executeUpdate();
        });
        poll = new Poll(source, batch, checkpoints, clock);
    }

    @Test
    void a_post_with_a_value_the_database_refuses_keeps_no_other_out() {
        IncomingPost fine = post(8);
        IncomingPost odd = new IncomingPost(
                fine.id(),
                fine.latest(),
                fine.author(),
                Channel.PUBLIC,
                fine.thread(),
                null,
                "in the far future",
                "en",
                Instant.parse("+300000-01-01T00:00:00Z"),
                true,
                Mention.Kind.POST);
        source.timeline.addAll(List.of(post(7), odd, post(9)));

        poll.pollOnce();

        assertThat(stored("7").kind()).isEqualTo(Mention.Kind.POST);
        assertThat(stored("8").kind()).isEqualTo(Mention.Kind.UNREADABLE);
        assertThat(stored("8").text()).isEmpty();
        assertThat(stored("9").kind()).isEqualTo(Mention.Kind.POST);
        assertThat(checkpoints.find(ACCOUNT, Source.POLL)).contains(new PostId("9"));
    }

    private Mention stored(String id) {
        return mentions.find(ACCOUNT, new PostId(id)).orElseThrow();
    }

    @Test
    void each_poll_asks_for_what_came_after_the_last_stored() {
        source.timeline.add(post(7));
        poll.pollOnce();
        source.timeline.add(post(8));
        poll.pollOnce();
        poll.pollOnce();

        assertThat(source.asked).containsExactly(null, new PostId("7"), new PostId("8"));
        assertThat(undecided.count()).isEqualTo(2);
    }

    @Test
    void the_source_is_left_alone_until_it_wants_to_be_asked() {
        source.trouble =
                new SourceUnavailableException("rate limit", clock.instant().plusSeconds(60), null);
        poll.pollOnce();
        source.trouble = null;
        source.timeline.add(post(7));

        clock.advance(Duration.ofSeconds(59));
        poll.pollOnce();
        assertThat(source.asked).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        poll.pollOnce();
        assertThat(undecided.count()).isEqualTo(1);
    }

    @Test
    void no_failure_of_a_poll_stops_the_next() {
        source.timeline.add(post(7));
        source.trouble = new IllegalStateException("unexpected");
        poll.pollOnce();
        source.trouble = new SourceUnavailableException("down", null, null);
        poll.pollOnce();
        source.trouble = null;
        poll.pollOnce();

        assertThat(undecided.count()).isEqualTo(1);
    }

    private static class FakeSource implements MentionSource {
        final List<IncomingPost> timeline = new ArrayList<>();
        final List<@Nullable PostId> asked = new ArrayList<>();

        @Nullable
        RuntimeException trouble;

        @Override
        public Source source() {
            return Source.POLL;
        }

        @Override
        public Duration every() {
            return Duration.ZERO;
        }

        @Override
        public String account() {
            return ACCOUNT;
        }

        @Override
        public List<IncomingPost> since(@Nullable PostId since) {
            asked.add(since);
            if (trouble != null) {
                throw trouble;
            }
            return timeline.stream()
                    .filter(post -> since == null || post.id().compareTo(since) > 0)
                    .toList();
        }
    }
}
