package dev.firstline.ingest;

import static dev.firstline.ingest.Posts.ACCOUNT;
import static dev.firstline.ingest.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import dev.firstline.event.EventLog;
import dev.firstline.mention.Author;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PersonalKind;
import dev.firstline.mention.PostId;
import dev.firstline.mention.Redaction;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IntakeTest {
    @Inject
    Intake intake;

    @Inject
    Mentions mentions;

    @Inject
    Undecided undecided;

    @Inject
    Sightings sightings;

    @Inject
    Checkpoints checkpoints;

    @Inject
    PersonalDataFinder finder;

    @Inject
    Vault vault;

    @Inject
    EventLog log;

    @Inject
    jakarta.enterprise.event.Event<MentionsStored> stored;

    @Inject
    EntityManager entities;

    @BeforeEach
    void empty() {
        for (String table : List.of("mention", "sighting", "checkpoint", "event")) {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            entities.createNativeQuery("delete from " + table).executeUpdate());
        }
    }

    @Test
    void a_mention_is_stored_as_it_came() {
        IncomingPost came = new IncomingPost(
                new PostId("191"),
                new PostId("195"),
                post(1).author(),
                Channel.PUBLIC,
                new PostId("180"),
                new PostId("190"),
                "@skyfirst größer & schöner 🛫",
                "de",
                post(1).postedAt(),
                true,
                Mention.Kind.POST);

        intake.take(ACCOUNT, Source.POLL, List.of(came));

        assertThat(mentions.find(ACCOUNT, new PostId("191")))
                .contains(new Mention(
                        ACCOUNT,
                        came.id(),
                        came.latest(),
                        came.author(),
                        Channel.PUBLIC,
                        came.thread(),
                        came.repliesTo(),
                        came.text(),
                        List.of(),
                        "de",
                        came.postedAt(),
                        true,
                        Mention.Kind.POST));
        assertThat(checkpoints.find(ACCOUNT, Source.POLL))
                .as("behind the newest version")
                .contains(new PostId("195"));
    }

    @Test
    void a_mention_delivered_twice_is_stored_once() {
        int first = intake.take(ACCOUNT, Source.POLL, List.of(post(1), post(2), post(1)));
        int second = intake.take(ACCOUNT, Source.POLL, List.of(post(1), post(2), post(3)));

        assertThat(first).isEqualTo(2);
        assertThat(second).isEqualTo(1);
        assertThat(column("select post_id from mention order by post_num")).containsExactly("1", "2", "3");
        assertThat(column("select mention_id from event where kind = 'mention.seen' order by seq"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void personal_data_is_in_no_table() {
        intake.take(
                ACCOUNT,
                Source.POLL,
                List.of(post(5, "@skyfirst write to mara.k@example.com or pay with 4111 1111 1111 1111")));

        Mention mention = mentions.find(ACCOUNT, new PostId("5")).orElseThrow();
        assertThat(mention.text()).isEqualTo("@skyfirst write to [email] or pay with [card]");
        assertThat(mention.redactions())
                .extracting(Redaction::kind)
                .containsExactly(PersonalKind.EMAIL, PersonalKind.CARD);
        assertThat(vault.open(mention.redactions().get(0).entry())).isEqualTo("mara.k@example.com");
        assertThat(vault.open(mention.redactions().get(1).entry())).isEqualTo("4111 1111 1111 1111");
        assertThat(everything())
                .hasSizeGreaterThan(3)
                .noneMatch(row -> row.contains("mara.k") || row.contains("4111 1111"));
    }

    @Test
    void an_author_whom_an_event_does_not_name_keeps_the_handle_that_is_known() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(20, "909", 20, "named")));
        IncomingPost named = post(21, "909", 21, "not named");
        intake.take(
                ACCOUNT,
                Source.WEBHOOK,
                List.of(new IncomingPost(
                        named.id(),
                        named.latest(),
                        new Author(named.author().id(), "909"),
                        Channel.PUBLIC,
                        named.thread(),
                        null,
                        named.text(),
                        "en",
                        named.postedAt(),
                        true,
                        Mention.Kind.POST)));

        assertThat(mentions.find(ACCOUNT, new PostId("21"))
                        .orElseThrow()
                        .author()
                        .username())
                .isEqualTo("u909");
    }

    @Test
    void an_event_moves_no_checkpoint_and_a_newer_edit_replaces_the_words() {
        intake.take(ACCOUNT, Source.WEBHOOK, List.of(post(30, "first a.b@example.com")));
        IncomingPost first = post(30);
        intake.take(
                ACCOUNT,
                Source.WEBHOOK,
                List.of(new IncomingPost(
                        first.id(),
                        new PostId("31"),
                        first.author(),
                        Channel.PUBLIC,
                        first.thread(),
                        null,
                        "second",
                        "en",
                        first.postedAt(),
                        true,
                        Mention.Kind.POST)));
        intake.take(ACCOUNT, Source.WEBHOOK, List.of(post(30, "first again")));

        Mention kept = mentions.find(ACCOUNT, new PostId("30")).orElseThrow();
        assertThat(kept.text()).isEqualTo("second");
        assertThat(kept.latest()).isEqualTo(new PostId("31"));
        assertThat(kept.redactions()).isEmpty();
        assertThat(column("select cast(count(*) as text) from vault_entry where subject = 'mention:30'"))
                .containsExactly("0");
        assertThat(checkpoints.find(ACCOUNT, Source.POLL)).isEmpty();
    }

    @Test
    void a_batch_that_fails_leaves_no_trace() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(10)));
        IncomingPost unstorable = new IncomingPost(
                new PostId("12"),
                new PostId("12"),
                post(12).author(),
                Channel.PUBLIC,
                new PostId("12"),
                null,
                "x",
                "en",
                Instant.MAX,
                true,
                Mention.Kind.POST);

        assertThatThrownBy(
                        () -> intake.take(ACCOUNT, Source.POLL, List.of(post(11, "mail a.b@example.com"), unstorable)))
                .isInstanceOf(RuntimeException.class);

        assertThat(column("select post_id from mention")).containsExactly("10");
        assertThat(checkpoints.find(ACCOUNT, Source.POLL)).contains(new PostId("10"));
        assertThat(everything()).noneMatch(row -> row.contains("mention:11"));
    }

    @Test
    void the_checkpoint_moves_forward_only_and_by_number() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(9), post(10)));
        intake.take(ACCOUNT, Source.POLL, List.of(post(8)));
        intake.take(ACCOUNT, Source.POLL, List.of());

        assertThat(checkpoints.find(ACCOUNT, Source.POLL)).contains(new PostId("10"));
        assertThat(checkpoints.find("43", Source.POLL)).isEmpty();
    }

    @Test
    void a_made_up_id_moves_no_checkpoint() {
        intake.take(
                ACCOUNT,
                Source.POLL,
                List.of(post("0123456789012345678", "0", "0123456789012345678", "", Mention.Kind.UNREADABLE), post(7)));

        assertThat(checkpoints.find(ACCOUNT, Source.POLL)).contains(new PostId("7"));
        assertThat(undecided.count()).isEqualTo(2);
    }

    @Test
    void own_posts_and_retweets_are_stored_too() {
        intake.take(
                ACCOUNT,
                Source.POLL,
                List.of(post(1, ACCOUNT, 1, "we"), post("2", "77", "2", "RT", Mention.Kind.RETWEET)));

        assertThat(mentions.find(ACCOUNT, new PostId("1")).orElseThrow().own()).isTrue();
        assertThat(mentions.find(ACCOUNT, new PostId("2")).orElseThrow().kind()).isEqualTo(Mention.Kind.RETWEET);
    }

    @Test
    void the_one_character_the_database_refuses_is_left_out() {
        intake.take(ACCOUNT, Source.POLL, List.of(post(1, "a\0b")));

        assertThat(mentions.find(ACCOUNT, new PostId("1")).orElseThrow().text()).isEqualTo("ab");
    }

    @Test
    void a_text_that_cannot_be_masked_is_not_stored_but_its_mention_is() {
        Redactor broken = new Redactor(finder, vault) {
            @Override
            Masked mask(String text) {
                throw new StackOverflowError();
            }
        };
        Intake intakeWithBrokenRedactor =
                new Intake(broken, mentions, sightings, checkpoints, log, stored, Clock.systemUTC());

        QuarkusTransaction.requiringNew()
                .run(() ->
                        intakeWithBrokenRedactor.take(ACCOUNT, Source.POLL, List.of(post(1, "mail a.b@example.com"))));

        Mention mention = mentions.find(ACCOUNT, new PostId("1")).orElseThrow();
        assertThat(mention.kind()).isEqualTo(Mention.Kind.UNREADABLE);
        assertThat(mention.text()).isEmpty();
    }

    private List<String> column(String sql) {
        List<?> values = entities.createNativeQuery(sql).getResultList();
        return values.stream().map(String::valueOf).toList();
    }

    /** Every row of every table as text. */
    private List<String> everything() {
        return column("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .stream()
                .flatMap(table -> column("select cast(t as text) from \"" + table + "\" t").stream())
                .toList();
    }
}
