package dev.firstline.ingest;

import static dev.firstline.ingest.Posts.ACCOUNT;
import static dev.firstline.ingest.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.StandingClock;
import dev.firstline.event.EventLog;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps watch over whether all mentions come in, and whether they are still there. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ReconcileTest {
    @Inject
    IngestConfig config;

    @Inject
    Intake intake;

    @Inject
    Batch batch;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Sightings sightings;

    @Inject
    Mentions mentions;

    @Inject
    Redactor redactor;

    @Inject
    Polls polls;

    @Inject
    EventLog log;

    @Inject
    Instance<MentionSource> none;

    @Inject
    EntityManager entities;

    private final Shown x = new Shown();
    private final FakeHandler handler = new FakeHandler();

    @Inject
    Clock services;

    private StandingClock clock;

    @BeforeEach
    void empty() {
        clock = new StandingClock(services.instant());
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("mention", "sighting", "checkpoint", "reconciliation", "event")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
    }

    @Test
    void what_x_shows_and_is_not_stored_is_missing_until_then_and_what_is_newer_than_the_poll_is_not() {
        x.posts.addAll(List.of(post(1), post(2), post(3), post(4)));
        intake.take(ACCOUNT, Source.POLL, List.of(post(1), post(3)));

        new Reconcile(config, none, batch, checkpoints, sightings, clock).run(x);

        assertThat(column("select shown || ' ' || missing from reconciliation")).containsExactly("3 1");
        assertThat(mentions.find(ACCOUNT, new PostId("2"))).isPresent();
        assertThat(mentions.find(ACCOUNT, new PostId("4"))).isEmpty();
    }

    @Test
    void a_mention_that_x_shows_no_more_is_forgotten_and_the_others_are_left_for_a_day() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1, "mail a.b@example.com"), post(2, "stays")));
        clock = new StandingClock(services.instant().plus(Duration.ofHours(21)));
        x.posts.add(post(2, "stays"));

        recheck().run();
        recheck().run();

        Mention gone = mentions.find(ACCOUNT, new PostId("1")).orElseThrow();
        assertThat(gone.text()).isEmpty();
        assertThat(gone.redactions()).isEmpty();
        assertThat(handler.gone).containsExactly("1 deleted");
        assertThat(column("select id::text from vault_entry where subject = 'mention:1'"))
                .isEmpty();
        assertThat(mentions.find(ACCOUNT, new PostId("2")).orElseThrow().text()).isEqualTo("stays");
        assertThat(x.looks).as("once a day is enough").isEqualTo(1);
    }

    @Test
    void an_edit_that_nobody_told_of_is_found_by_asking() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1, "old")));
        clock = new StandingClock(services.instant().plus(Duration.ofHours(21)));
        IncomingPost old = post(1);
        x.posts.add(new IncomingPost(
                old.id(),
                new PostId("5"),
                old.author(),
                old.channel(),
                old.thread(),
                null,
                "new",
                "en",
                old.postedAt(),
                true,
                Mention.Kind.POST));

        recheck().run();

        assertThat(mentions.find(ACCOUNT, new PostId("1")).orElseThrow().text()).isEqualTo("new");
        assertThat(checkpoints.find(ACCOUNT, Source.POLL))
                .as("what is between is still to be polled")
                .contains(new PostId("1"));
    }

    @Test
    void a_webhook_that_brings_nothing_of_what_polling_finds_is_an_alarm() {
        Silence silence = new Silence(config, polls, sightings, () -> true, log, clock);
        clock.advance(Duration.ofMinutes(16));
        intake.take(ACCOUNT, Source.POLL, List.of(post(1), post(2), post(3)));
        touch("update sighting set at = '" + clock.instant() + "'");

        look(silence);
        HealthCheckResponse silent = silence.call();
        intake.take(ACCOUNT, Source.WEBHOOK, List.of(post(3)));
        look(silence);

        assertThat(silent.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(silent.getData().orElseThrow()).containsKey("webhook-silent");
        assertThat(silence.call().getData().orElseThrow()).doesNotContainKey("webhook-silent");
        assertThat(column("select reason from event where kind = 'ingest.silent' order by seq"))
                .first()
                .asString()
                .contains("webhook-silent");
    }

    @Test
    void a_brand_that_nobody_mentions_for_half_a_day_is_an_alarm() {
        Silence silence = new Silence(config, polls, sightings, () -> false, log, clock);
        clock.advance(Duration.ofHours(13));

        look(silence);

        assertThat(silence.call().getData().orElseThrow()).containsKeys("no-mention", "listing-unread");
    }

    private static void look(Silence silence) {
        QuarkusTransaction.requiringNew().run(silence::look);
    }

    private Recheck recheck() {
        return new Recheck(
                config,
                x,
                mentions,
                batch,
                new Forgetter(handler, redactor, mentions, clock) {
                    @Override
                    public void forget(Mention mention, String why) {
                        QuarkusTransaction.requiringNew().run(() -> super.forget(mention, why));
                    }
                },
                clock);
    }

    private List<String> column(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql.replace("::", "\\:\\:"), String.class)
                        .getResultList());
    }

    private void touch(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    /** X with these posts and no others. */
    private static class Shown implements MentionSource, PostLook {
        final List<IncomingPost> posts = new ArrayList<>();
        int looks;

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
            return posts;
        }

        @Override
        public List<Seen> look(List<PostId> ids) {
            looks++;
            List<Seen> seen = new ArrayList<>();
            for (PostId id : ids) {
                posts.stream()
                        .filter(post -> post.id().equals(id))
                        .findFirst()
                        .ifPresentOrElse(
                                post -> seen.add(new Seen.There(post)), () -> seen.add(new Seen.Gone(id, "deleted")));
            }
            return seen;
        }
    }
}
