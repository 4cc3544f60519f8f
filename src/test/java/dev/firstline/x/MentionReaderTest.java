package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Brand BRAND = new Brand("42", "skyfirst");

    @Test
    void a_post_is_read_with_all_that_matters() {
        IncomingPost post = only("""
                {"data":[{"id":"195","text":"@skyfirst where &amp; when? 1 &lt; 2 &gt; 0 &quot;","author_id":"77",
                  "conversation_id":"180","created_at":"2026-11-21T11:59:58.000Z","lang":"en","brand_new_field":{"a":[1]},
                  "edit_history_tweet_ids":["191","195"],"referenced_tweets":[{"type":"replied_to","id":"190"}],
                  "entities":{"mentions":[{"start":0,"end":9,"username":"SkyFirst","id":"42"}]}}],
                 "includes":{"users":[{"id":"77","username":"mara_k"}]}}""");

        assertThat(post)
                .isEqualTo(new IncomingPost(
                        new PostId("191"),
                        new PostId("195"),
                        new Author(new AuthorId("77"), "mara_k"),
                        Channel.PUBLIC,
                        new PostId("180"),
                        new PostId("190"),
                        "@skyfirst where & when? 1 < 2 > 0 &quot;",
                        "en",
                        Instant.parse("2026-11-21T11:59:58Z"),
                        true,
                        Mention.Kind.POST));
    }

    @Test
    void the_renamed_fields_read_the_same() {
        IncomingPost post = only("""
                {"data":[{"id":"195","text":"@skyfirst short…","author_id":"77","created_at":"2026-11-21T11:59:58Z",
                  "edit_history_post_ids":["191","195"],"note_post":{"text":"@skyfirst the whole long story"},
                  "referenced_posts":[{"type":"quoted","id":"55"}],"entities":{}}],
                 "includes":{"posts":[{"id":"55","author_id":"42"}]}}""");

        assertThat(post.id()).isEqualTo(new PostId("191"));
        assertThat(post.text()).isEqualTo("@skyfirst the whole long story");
        assertThat(post.summons()).as("quotes the brand").isTrue();
    }

    @Test
    void a_note_replaces_the_shortened_text() {
        assertThat(only(item("\"text\":\"@skyfirst sho…\",\"note_tweet\":{\"text\":\"@skyfirst long &amp; whole\"}"))
                        .text())
                .isEqualTo("@skyfirst long & whole");
    }

    @Test
    void a_missing_thread_is_the_post_replied_to_or_the_post_itself() {
        assertThat(only(item("\"text\":\"a\",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"4\"}]"))
                        .thread())
                .isEqualTo(new PostId("4"));
        assertThat(only(item("\"text\":\"a\"")).thread()).isEqualTo(new PostId("5"));
    }

    @Test
    void a_retweet_is_told_apart() {
        assertThat(only(item("\"text\":\"RT\",\"referenced_tweets\":[{\"type\":\"retweeted\",\"id\":\"4\"}]"))
                        .kind())
                .isEqualTo(Mention.Kind.RETWEET);
    }

    @Test
    void an_id_tells_the_time_when_nothing_else_does() {
        IncomingPost post = only("{\"data\":[{\"id\":\"1445078208190291973\",\"text\":\"a\",\"author_id\":\"7\"}]}");

        assertThat(post.postedAt())
                .isBetween(Instant.parse("2021-10-04T00:00:00Z"), Instant.parse("2021-10-07T00:00:00Z"));
        assertThat(only(item("\"text\":\"a\"")).postedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello @SkyFirst! | true",
                "hello @skyfirstly | false",
                "mail me@skyfirst please | false",
                "nothing here | false"
            })
    void without_entities_the_text_tells_a_summons(String text, boolean summons) {
        assertThat(only(item("\"text\":\"" + text + "\"")).summons()).isEqualTo(summons);
    }

    @Test
    void entities_overrule_the_text() {
        assertThat(only(item("\"text\":\"@skyfirst\",\"entities\":{\"urls\":[]}"))
                        .summons())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false"})
    void the_handle_x_puts_before_a_reply_counts_as_the_setting_says(boolean implicitCounts, boolean summons) {
        String reply = item("\"text\":\"@skyfirst thanks\",\"in_reply_to_user_id\":\"42\","
                + "\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"4\"}],"
                + "\"entities\":{\"mentions\":[{\"start\":0,\"end\":9,\"username\":\"skyfirst\"}]}");

        assertThat(read(reply, implicitCounts).get(0).summons()).isEqualTo(summons);
    }

    @Test
    void a_handle_the_author_typed_into_a_reply_always_counts() {
        String reply = item(
                "\"text\":\"@ben @skyfirst and you @skyfirst?\","
                        + "\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"4\"}],\"entities\":{\"mentions\":["
                        + "{\"start\":5,\"end\":14,\"username\":\"skyfirst\"},{\"start\":23,\"end\":32,\"username\":\"skyfirst\"}]}");

        assertThat(read(reply, false).get(0).summons()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"author_id\":\"7\"",
                "\"author_id\":\"7\",\"text\":17",
                "\"author_id\":\"7\",\"text\":null",
                "\"text\":\"a\"",
                "\"author_id\":{},\"text\":\"a\"",
                "\"author_id\":\"7\",\"text\":\"a\",\"created_at\":\"yesterday\"",
                "\"author_id\":\"7\",\"text\":\"a\",\"created_at\":\"+400000-01-01T00:00:00Z\"",
                "\"author_id\":\"7\",\"text\":\"a\",\"created_at\":\"2100-01-01T00:00:00Z\"",
                "\"author_id\":\"7\",\"text\":\"a\",\"created_at\":\"2005-12-31T23:59:59Z\"",
                "\"author_id\":\"7\",\"text\":\"a\",\"conversation_id\":\"x1\"",
                "\"author_id\":\"7\",\"text\":\"a\",\"referenced_tweets\":{}",
                "\"author_id\":\"7\",\"text\":\"a\",\"entities\":[]",
                "\"author_id\":\"7\",\"text\":\"a\",\"edit_history_tweet_ids\":[true]"
            })
    void what_cannot_be_read_is_marked_keeps_its_id_and_spoils_nothing(String fields) {
        List<IncomingPost> posts = read(
                "{\"data\":[{\"id\":\"8\"," + fields + "},{\"id\":\"9\",\"text\":\"fine\",\"author_id\":\"7\"}]}",
                true);

        assertThat(posts.get(0).kind()).isEqualTo(Mention.Kind.UNREADABLE);
        assertThat(posts.get(0).id()).isEqualTo(new PostId("8"));
        assertThat(posts.get(0).text()).isEmpty();
        assertThat(posts.get(1).kind()).isEqualTo(Mention.Kind.POST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "\"text\"", "17", "[]", "{}", "{\"id\":\"abc\"}", "{\"id\":\"99999999999999999999\"}"})
    void what_has_no_id_gets_one_that_stays_the_same(String item) {
        IncomingPost first = read("{\"data\":[" + item + "]}", true).get(0);
        IncomingPost again = read("{\"data\":[ " + item + " ]}", true).get(0);

        assertThat(first.id().value()).matches("0\\d{18}");
        assertThat(first.author()).isEqualTo(new Author(new AuthorId("0"), "unknown"));
        assertThat(again.id()).isEqualTo(first.id());
    }

    private static String item(String fields) {
        return "{\"data\":[{\"id\":\"5\",\"author_id\":\"7\"," + fields + "}]}";
    }

    private static IncomingPost only(String page) {
        List<IncomingPost> posts = read(page, true);
        assertThat(posts).hasSize(1);
        return posts.get(0);
    }

    private static List<IncomingPost> read(String page, boolean implicitCounts) {
        try {
            return new MentionReader(new Summons(BRAND, implicitCounts), NOW).read(new ObjectMapper().readTree(page));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
