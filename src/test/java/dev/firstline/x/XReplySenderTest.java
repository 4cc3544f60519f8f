package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import dev.firstline.act.LookFailedException;
import dev.firstline.act.Outgoing;
import dev.firstline.act.SendBudget;
import dev.firstline.act.SendOutcome;
import dev.firstline.mention.PostId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class XReplySenderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String ME = "{\"data\":{\"id\":\"42\",\"username\":\"skyfirst\"}}";
    private static final PostId MENTION = new PostId("191");

    private final FakeX x = new FakeX();
    private final XReplySender sender = sender(TestConfig.at(x.uri()));

    private static XReplySender sender(XConfig config) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        XClient client = new XClient(config, new Costs(Clock.systemUTC()));
        return new XReplySender(client, new XReads(client, new Plenty(), clock), clock);
    }

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void a_reply_is_posted_under_the_mention() {
        long reset = NOW.getEpochSecond() + 900;
        x.answer(201, "{\"data\":{\"id\":\"200\",\"text\":\"Hi\"}}", XMentionSourceTest.limit(100, 99, reset));

        SendOutcome outcome = sender.send(new Outgoing.PublicReply("Hi", MENTION));

        assertThat(outcome)
                .isEqualTo(
                        new SendOutcome.Sent(new PostId("200"), new SendBudget(100, 99, Instant.ofEpochSecond(reset))));
        assertThat(x.requests.get(0).method()).isEqualTo("POST");
        assertThat(x.requests.get(0).target()).isEqualTo("/2/tweets");
        assertThat(x.requests.get(0).body())
                .isEqualTo("{\"text\":\"Hi\",\"reply\":{\"in_reply_to_tweet_id\":\"191\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | {'detail':'You are not allowed to create a Tweet with duplicate content.','status':403} | duplicate-text",
                "403 | {'errors':[{'code':187,'message':'Status is a duplicate.'}]} | duplicate-text",
                "403 | {'title':'Forbidden','type':'about:blank','detail':'Replying is not allowed here'} | x-refuses-reply",
                "403 | {'detail':'Your account is suspended and may not do this'} | x-refuses-reply",
                "403 | <html>no</html> | x-refuses-reply",
                "403 | {'detail':'You attempted to reply to a Tweet that is deleted or not visible to you.'} | target-gone",
                "400 | {'errors':[{'parameters':{'text':['x']},'message':'The text is too long'}]} | too-long",
                "400 | {'errors':[{'message':'The post you reply to does not exist.'}]} | target-gone",
                "400 | {'title':'Invalid Request'} | x-refuses-reply",
                "404 | {'title':'Not Found Error'} | target-gone"
            })
    void a_refusal_is_final_and_has_its_reason(int status, String body, String reason) {
        x.answer(status, body.replace('\'', '"'));

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION)))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "402 | {'title':'Payment Required'}",
                "403 | {'type':'https://api.x.com/2/problems/usage-capped'}",
                "429 | {'title':'UsageCapExceeded','type':'https://api.x.com/2/problems/usage-capped'}"
            })
    void without_credits_nothing_was_made_and_nothing_is_refused(int status, String body) {
        x.answer(status, body.replace('\'', '"'));

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION))).isInstanceOf(SendOutcome.Exhausted.class);
    }

    @ParameterizedTest
    @CsvSource({"401,60", "503,5", "429,60"})
    void an_answer_from_before_the_post_was_made_may_be_tried_again(int status, int seconds) {
        x.answer(status, "{}");

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION)))
                .isEqualTo(new SendOutcome.NotSent("X answered " + status, NOW.plusSeconds(seconds), null));
    }

    @Test
    void a_rate_limit_waits_for_its_reset() {
        long reset = NOW.getEpochSecond() + 300;
        x.answer(429, "", XMentionSourceTest.limit(100, 0, reset));

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION)))
                .isInstanceOfSatisfying(
                        SendOutcome.NotSent.class,
                        waits -> assertThat(waits.retryAt()).isEqualTo(Instant.ofEpochSecond(reset)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-240, 240})
    void when_a_window_ends_is_told_by_our_clock(int ahead) {
        Instant theirs = NOW.plusSeconds(ahead);
        String[] limit = XMentionSourceTest.limit(100, 0, theirs.getEpochSecond() + 300);
        x.answer(429, "", limit[0], limit[1], limit[2], "Date: " + date(theirs));

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION)))
                .isInstanceOfSatisfying(SendOutcome.NotSent.class, waits -> {
                    assertThat(waits.retryAt()).isEqualTo(NOW.plusSeconds(300));
                    assertThat(waits.budget().resetAt()).isEqualTo(NOW.plusSeconds(300));
                });
    }

    @Test
    void a_date_that_no_signature_would_survive_is_not_believed() {
        String[] limit = XMentionSourceTest.limit(100, 0, NOW.getEpochSecond() + 300);
        x.answer(429, "", limit[0], limit[1], limit[2], "Date: " + date(NOW.minusSeconds(86_400)));

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION)))
                .isInstanceOfSatisfying(
                        SendOutcome.NotSent.class,
                        waits -> assertThat(waits.retryAt()).isEqualTo(NOW.plusSeconds(300)));
    }

    private static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    @Test
    void a_used_up_day_waits_for_the_day_to_end() {
        long reset = NOW.getEpochSecond() + 7200;
        x.answer(
                429,
                "{}",
                "x-rate-limit-limit: 100",
                "x-rate-limit-remaining: 60",
                "x-rate-limit-reset: " + (NOW.getEpochSecond() + 60),
                "x-user-limit-24hour-limit: 100",
                "x-user-limit-24hour-remaining: 0",
                "x-user-limit-24hour-reset: " + reset);

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION)))
                .isInstanceOfSatisfying(
                        SendOutcome.NotSent.class,
                        waits -> assertThat(waits.retryAt()).isEqualTo(Instant.ofEpochSecond(reset)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 302, 408})
    void a_broken_answer_leaves_it_open(int status) {
        x.answer(status, "<html>oops</html>");

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION))).isInstanceOf(SendOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>ok</html>", "{\"data\":{}}", "{\"data\":{\"id\":\"ab\"}}", "{\"data\":{\"id\":"})
    void a_yes_without_an_id_leaves_it_open(String body) {
        x.answer(201, body);

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION))).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void a_connection_that_breaks_after_the_request_leaves_it_open() {
        x.hangUp().answerCutOff(201, "{\"data\":{\"id\":\"200\"}}");

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION))).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION))).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(x.requests).as("no second try of its own").hasSize(2);
    }

    @Test
    void silence_leaves_it_open() {
        FakeX silent = new FakeX();
        XReplySender impatient = sender(new TestConfig(silent.uri(), Duration.ofMillis(200), true));

        assertThat(impatient.send(new Outgoing.PublicReply("Hi", MENTION))).isInstanceOf(SendOutcome.Unknown.class);
        silent.close();
    }

    @Test
    void without_a_connection_nothing_was_sent() {
        x.close();

        assertThat(sender.send(new Outgoing.PublicReply("Hi", MENTION)))
                .isInstanceOfSatisfying(
                        SendOutcome.NotSent.class,
                        waits -> assertThat(waits.retryAt()).isEqualTo(NOW.plusSeconds(2)));
    }

    @Test
    void a_host_without_an_address_was_never_reached() {
        XReplySender lost = sender(TestConfig.at(java.net.URI.create("http://nowhere.invalid")));

        assertThat(lost.send(new Outgoing.PublicReply("Hi", MENTION))).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void the_reply_is_found_in_the_timeline_by_what_it_answers() {
        x.answer(200, ME)
                .answer(
                        200,
                        "{\"data\":[" + reply("205", "7", "2026-11-21T11:59:59.000Z")
                                + "],\"meta\":{\"next_token\":\"n\"}}")
                .answer(200, "{\"data\":[" + reply("203", "191", "2026-11-21T11:59:50.000Z") + "]}");

        assertThat(sender.find(new Outgoing.PublicReply("", MENTION), NOW.minusSeconds(20)))
                .contains(new PostId("203"));
        assertThat(x.requests.get(1).target()).startsWith("/2/users/42/tweets?").contains("start_time=2026-11-21T11");
        assertThat(x.requests.get(2).target()).contains("pagination_token=n");
    }

    @Test
    void the_renamed_fields_are_found_too() {
        x.answer(200, ME)
                .answer(
                        200,
                        "{\"data\":[{\"id\":\"203\",\"referenced_posts\":[{\"type\":\"replied_to\",\"id\":\"191\"}]}]}");

        assertThat(sender.find(new Outgoing.PublicReply("", MENTION), NOW)).contains(new PostId("203"));
    }

    @Test
    void an_earlier_reply_to_the_same_post_is_another_one() {
        String page = "{\"data\":[" + reply("203", "191", "2026-11-21T11:59:00.000Z") + "]}";
        x.answer(200, ME).answer(200, page, "Date: Sat, 21 Nov 2026 12:00:00 GMT");

        assertThat(sender.find(new Outgoing.PublicReply("", MENTION), NOW.minusSeconds(20)))
                .isEmpty();
    }

    @Test
    void times_are_compared_on_the_clock_of_x() {
        String page = "{\"data\":[" + reply("203", "191", "2026-11-21T11:58:50.000Z") + "]}";
        x.answer(200, ME).answer(200, page, "Date: Sat, 21 Nov 2026 11:59:00 GMT");

        assertThat(sender.find(new Outgoing.PublicReply("", MENTION), NOW.minusSeconds(20)))
                .contains(new PostId("203"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | {}",
                "500 | <html>oops</html>",
                "200 | <html>oops</html>",
                "200 | {'errors':[{'detail':'not now'}]}",
                "200 | {'data':{}}",
                "200 | {'data':[{'id':'1','referenced_tweets':'none'}]}"
            })
    void what_cannot_be_read_is_never_taken_for_no_reply(int status, String body) {
        x.answer(200, ME).answer(status, body.replace('\'', '"'));

        assertThatThrownBy(() -> sender.find(new Outgoing.PublicReply("", MENTION), NOW))
                .isInstanceOf(LookFailedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {'data':{'deleted':true}} | Gone",
                "404 | {'title':'Not Found Error'} | Gone",
                "403 | {'detail':'You are not permitted to delete this post'} | Refused",
                "403 | {'type':'https://api.x.com/2/problems/usage-capped'} | Unavailable",
                "404 | <html>no such page</html> | Unavailable",
                "200 | <html>fine</html> | Unavailable",
                "401 | {} | Unavailable",
                "429 | {} | Unavailable",
                "500 | {} | Unavailable"
            })
    void a_post_is_deleted_only_when_x_says_that_it_is_gone(int status, String body, String outcome) {
        x.answer(status, body.replace('\'', '"'));

        assertThat(sender.delete(new PostId("200")).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(x.requests.get(0).method()).isEqualTo("DELETE");
        assertThat(x.requests.get(0).target()).isEqualTo("/2/tweets/200");
    }

    private static String reply(String id, String to, String at) {
        return "{\"id\":\"" + id + "\",\"created_at\":\"" + at
                + "\",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"" + to + "\"}]}";
    }
}
