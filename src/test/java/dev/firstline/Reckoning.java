package dev.firstline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twitter.twittertext.TwitterTextParser;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what the service says it did against what stands on X. Written for mentions of authors who each wrote once: then
 * every handoff is a case of its own.
 */
public final class Reckoning {
    private static final int LONGEST_POST = 280;

    private final SandboxProcess x;
    private final ServiceProcess service;
    private final HttpJson supervisor;
    private final HttpJson agent;

    public Reckoning(SandboxProcess x, ServiceProcess service) {
        this.x = x;
        this.service = service;
        supervisor = new HttpJson(service.address() + "/api/v1", "supervisor");
        agent = new HttpJson(service.address() + "/api/v1", "agent");
    }

    /** Waits until so many mentions are in and none is pending. */
    public void awaitSettled(int mentions, Duration limit) {
        Waiting.until(limit, () -> {
            JsonNode summary = summary();
            return summary.path("seen").asInt() >= mentions
                    && summary.path("pending").asInt() == 0;
        });
    }

    /** Fails unless everything adds up; answers it in a line. */
    public String check(int mentions) throws SQLException {
        List<JsonNode> posted = x.mentions();
        List<JsonNode> replies = x.replies();
        JsonNode summary = summary();

        assertThat(posted).hasSize(mentions);
        assertThat(decided()).containsExactlyInAnyOrderElementsOf(ids(posted, "id"));
        assertThat(ids(replies, "in_reply_to_tweet_id"))
                .as("each mention answered once at most")
                .doesNotHaveDuplicates()
                .isSubsetOf(ids(posted, "id"));
        assertThat(replies)
                .extracting(reply ->
                        TwitterTextParser.parseTweet(reply.path("typed").asText()).weightedLength)
                .allMatch(length -> length <= LONGEST_POST);
        assertThat(sent())
                .as("what the service holds for sent is what stands on X")
                .containsExactlyInAnyOrderElementsOf(ids(replies, "id"));

        int answered = number(summary, "reply") + number(summary, "replyAndCase");
        int handedOff = number(summary, "case") + number(summary, "replyAndCase");
        int leftAlone = 0;
        for (JsonNode reason : summary.path("none")) {
            leftAlone += reason.asInt();
        }
        assertThat(number(summary, "seen")).isEqualTo(mentions);
        assertThat(number(summary, "pending")).isZero();
        assertThat(number(summary, "reply") + handedOff + leftAlone).isEqualTo(mentions);
        assertThat(answered).isEqualTo(replies.size());
        assertThat(waitingCases()).isEqualTo(handedOff);
        assertThat(claimAll()).isEqualTo(handedOff);
        return "%d mentions: %d answered, %d to people, %d left alone; %d unknown outcomes to people"
                .formatted(mentions, answered, handedOff, leftAlone, unknown());
    }

    private JsonNode summary() {
        return supervisor.get("/reports/summary");
    }

    private int waitingCases() {
        int waiting = 0;
        for (JsonNode queue : agent.get("/cases/counts")) {
            waiting += queue.path("waiting").asInt();
        }
        return waiting;
    }

    private int claimAll() {
        Set<String> claimed = new HashSet<>();
        agent.get("/cases/counts").fieldNames().forEachRemaining(queue -> {
            JsonNode next = agent.post("/queues/" + queue + "/claims");
            while (next.has("id")) {
                assertThat(claimed.add(next.path("id").asText())).isTrue();
                next = agent.post("/queues/" + queue + "/claims");
            }
        });
        return claimed.size();
    }

    private List<String> decided() throws SQLException {
        return column("select mention_id from event where kind = 'mention.decided'");
    }

    private List<String> sent() throws SQLException {
        return column("select post_id from delivery where state = 'SENT'");
    }

    private int unknown() throws SQLException {
        return column("select id from delivery where reason = 'outcome-unknown'")
                .size();
    }

    private List<String> column(String query) throws SQLException {
        try (var connection = service.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static List<String> ids(List<JsonNode> posts, String field) {
        return posts.stream().map(post -> post.path(field).asText()).collect(Collectors.toList());
    }

    private static int number(JsonNode summary, String field) {
        return summary.path(field).asInt();
    }
}
