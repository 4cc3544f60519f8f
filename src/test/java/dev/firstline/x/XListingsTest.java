package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.IngestConfig;
import dev.firstline.ingest.PostLook;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Search, direct messages, and the look whether a post is still there. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class XListingsTest {
    private static final String ME = "{\"data\":{\"id\":\"42\",\"name\":\"Sky\",\"username\":\"skyfirst\"}}";

    @Inject
    IngestConfig ingest;

    private final FakeX x = new FakeX();
    private final TestConfig config = TestConfig.at(x.uri());
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private final XReads reads = new XReads(new XClient(config, new Costs(Clock.systemUTC())), new Plenty(), clock);

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void keywords_find_talk_about_the_brand_which_is_no_summons() {
        x.answer(200, ME).answer(200, """
                {"data":[
                  {"id":"31","text":"sky first left me in Oslo again","author_id":"77"},
                  {"id":"30","text":"@skyfirst you left me in Oslo","author_id":"78",
                   "entities":{"mentions":[{"start":0,"end":9,"username":"skyfirst","id":"42"}]}}],
                 "meta":{"next_token":"more"}}""");

        List<IncomingPost> found = new XSearchSource(reads, config, ingest, clock).since(null);

        assertThat(found).extracting(IncomingPost::kind).containsExactly(Mention.Kind.OVERHEARD, Mention.Kind.POST);
        assertThat(found).extracting(IncomingPost::summons).containsExactly(false, true);
        assertThat(x.requests).as("a first search reads one page").hasSize(2);
        assertThat(x.requests.get(1).target())
                .contains("query=%28%22sky%20first%22%29%20-is%3Aretweet%20-from%3Askyfirst".replace("%20", "+"));
    }

    @Test
    void messages_are_read_back_to_what_is_stored() {
        x.answer(200, ME)
                .answer(200, messages("\"meta\":{\"next_token\":\"older\"}", "905", "904"))
                .answer(200, messages("\"meta\":{\"next_token\":\"oldest\"}", "903", "902"));

        List<IncomingPost> messages = new XMessageSource(reads, config, ingest, clock).since(new PostId("903"));

        assertThat(messages).extracting(message -> message.id().value()).containsExactly("902", "903", "904", "905");
        assertThat(messages)
                .allMatch(message -> message.channel() == Channel.DM
                        && message.thread().value().equals("77")
                        && message.author().username().equals("mara_k"));
        assertThat(x.requests).hasSize(3);
    }

    @Test
    void what_the_brand_wrote_is_no_mention_but_tells_how_far_back_was_read() {
        x.answer(200, ME).answer(200, """
                {"data":[{"id":"906","event_type":"MessageCreate","sender_id":"42","text":"ours","dm_conversation_id":"42-77"},
                  {"id":"905","event_type":"MessageCreate","sender_id":"77","text":"hi","dm_conversation_id":"42-77"},
                  {"id":"902","event_type":"MessageCreate","sender_id":"42","text":"ours","dm_conversation_id":"42-77"}],
                 "meta":{"next_token":"older"}}""");

        List<IncomingPost> messages = new XMessageSource(reads, config, ingest, clock).since(new PostId("903"));

        assertThat(messages).extracting(message -> message.id().value()).containsExactly("905");
        assertThat(x.requests).hasSize(2);
    }

    @Test
    void a_message_in_a_talk_of_several_summons_nobody() {
        x.answer(200, ME).answer(200, """
                {"data":[{"id":"905","event_type":"MessageCreate","sender_id":"77","text":"hi all","dm_conversation_id":"5551"},
                  {"id":"906","event_type":"ParticipantsJoin","sender_id":"77"},
                  {"id":"907","event_type":"MessageCreate","text":"from nobody"}]}""");

        List<IncomingPost> messages = new XMessageSource(reads, config, ingest, clock).since(null);

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(new PostId("905"));
            assertThat(message.summons()).isFalse();
        });
    }

    @Test
    void x_says_what_is_there_what_changed_and_what_is_gone() {
        x.answer(200, ME).answer(200, """
                {"data":[{"id":"10","text":"@skyfirst still here","author_id":"77","edit_history_tweet_ids":["10"]},
                  {"id":"11","text":"@skyfirst old words","author_id":"77","edit_history_tweet_ids":["11","14"]}],
                 "errors":[
                  {"resource_id":"12","resource_type":"tweet","title":"Not Found Error",
                   "type":"https://api.twitter.com/2/problems/resource-not-found"},
                  {"value":"13","title":"Authorization Error","type":"https://api.x.com/2/problems/not-authorized-for-resource"},
                  {"value":"15","title":"Odd","type":"about:blank"}]}""").answer(200, """
                {"data":[{"id":"14","text":"@skyfirst new words","author_id":"77","edit_history_tweet_ids":["11","14"]}]}""");

        List<PostLook.Seen> seen = new XPostLook(reads, config, clock)
                .look(List.of(
                        new PostId("10"), new PostId("11"), new PostId("12"), new PostId("13"), new PostId("15")));

        assertThat(seen)
                .filteredOn(PostLook.Seen.Gone.class::isInstance)
                .containsExactly(
                        new PostLook.Seen.Gone(new PostId("12"), "deleted"),
                        new PostLook.Seen.Gone(new PostId("13"), "protected"));
        assertThat(seen)
                .filteredOn(PostLook.Seen.There.class::isInstance)
                .extracting(there -> ((PostLook.Seen.There) there).post().text())
                .containsExactly("@skyfirst still here", "@skyfirst new words");
        assertThat(x.requests.get(2).target()).contains("ids=14&");
    }

    private static String messages(String meta, String... ids) {
        String events = List.of(ids).stream()
                .map(id -> ("{\"id\":\"%s\",\"event_type\":\"MessageCreate\",\"sender_id\":\"77\",\"text\":\"hi\","
                                + "\"dm_conversation_id\":\"42-77\",\"created_at\":\"2026-11-21T11:00:00.000Z\"}")
                        .formatted(id))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        return "{\"data\":[" + events + "],\"includes\":{\"users\":[{\"id\":\"77\",\"username\":\"mara_k\"}]}," + meta
                + "}";
    }
}
