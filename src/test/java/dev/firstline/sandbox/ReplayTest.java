package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class ReplayTest {
    private static final String TSV = """
            id\tcategory\ttext
            m-1\tquestion\t@quillair "which gate?
            m-2\trant\t@quillair never again
            m-3\tpraise\tlovely people
            m-4\tother\t@zoe_w @quillair hi
            m-5\tquestion\t@quillair a&b?
            """;
    private static final String THREADS = """
            {"brand":"tidewear","posts":[\
            {"id":"1","author":"900","inbound":true,"reply_to":null,"text":"@tidewear where is my parcel?"},\
            {"id":"2","author":"tidewear","inbound":false,"reply_to":"1","text":"@900 which order?"},\
            {"id":"3","author":"900","inbound":true,"reply_to":"2","text":"@tidewear number 5"},\
            {"id":"4","author":"900","inbound":true,"reply_to":"3","text":"hello?"}]}
            {"brand":"tidewear","posts":[{"id":"9","author":"901","inbound":true,"reply_to":null,"text":"nice coat"}]}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void mentions_are_posted_once_each_by_their_own_authors() throws IOException {
        try (var server = start(0)) {
            int code = replay(TSV, "--to", server.url(), "--rate", "500");
            int again = replay(TSV, "--to", server.url(), "--rate", "500");

            assertThat(code).as(err.toString()).isZero();
            assertThat(again).isZero();
            assertThat(texts(server))
                    .containsExactly(
                            "@NorthlineCare \"which gate?",
                            "@NorthlineCare never again",
                            "@NorthlineCare lovely people",
                            "@zoe_w @NorthlineCare hi",
                            "@NorthlineCare a&b?");
            assertThat(posts(server).findValuesAsText("username")).containsExactly("m_1", "m_2", "m_3", "m_4", "m_5");
            assertThat(out.toString()).contains("5 posted, 0 already there").contains("0 posted, 5 already there");
        }
    }

    @Test
    void a_part_can_be_chosen_and_the_rest_follow_later() throws IOException {
        try (var server = start(0)) {
            replay(TSV, "--to", server.url(), "--rate", "500", "--from", "2", "--limit", "2");
            assertThat(posts(server).findValuesAsText("username")).containsExactly("m_2", "m_3");

            replay(TSV, "--to", server.url(), "--rate", "500");

            assertThat(posts(server)).hasSize(5);
        }
    }

    @Test
    void a_sandbox_restarted_in_the_middle_misses_nothing() throws Exception {
        int mentions = 60;
        var lines = new ArrayList<String>(List.of("id\ttext"));
        for (int i = 0; i < mentions; i++) {
            lines.add("n" + i + "\t@quillair number " + i);
        }
        var first = start(0);
        int port = first.port();

        var replay = CompletableFuture.supplyAsync(() -> replay(
                String.join("\n", lines), "--to", "http://127.0.0.1:" + port, "--rate", "100", "--patience", "30"));
        while (posts(first).size() < 10) {
            Thread.onSpinWait();
        }
        first.close();
        try (var second = start(port)) {
            int code = replay.get(40, TimeUnit.SECONDS);

            assertThat(code).as(err.toString()).isZero();
            assertThat(texts(second)).hasSize(mentions).doesNotHaveDuplicates();
        }
    }

    @Test
    void threads_stay_threads_and_follow_the_brands_answer() throws Exception {
        try (var server = start(0)) {
            var x = new XCaller(server.url(), Clock.systemUTC());
            var replay = CompletableFuture.supplyAsync(
                    () -> replay(THREADS, "--to", server.url(), "--rate", "100", "--answer-wait", "20"));
            while (posts(server).size() < 2) {
                Thread.onSpinWait();
            }
            var root = posts(server).at("/0/id").asText();
            var answer =
                    x.reply("Which order is it?", root).json().at("/data/id").asText();
            int code = replay.get(40, TimeUnit.SECONDS);

            var posts = posts(server);
            assertThat(code).as(err.toString()).isZero();
            assertThat(posts.findValuesAsText("text"))
                    .containsExactly(
                            "@NorthlineCare where is my parcel?",
                            "@NorthlineCare nice coat",
                            "@u900 Which order is it?",
                            "@NorthlineCare number 5",
                            "@NorthlineCare hello?");
            assertThat(posts.at("/3/in_reply_to_tweet_id").asText()).isEqualTo(answer);
            assertThat(posts.at("/4/in_reply_to_tweet_id").asText())
                    .isEqualTo(posts.at("/3/id").asText());
            assertThat(posts.at("/4/conversation_id").asText()).isEqualTo(root);
        }
    }

    @Test
    void without_an_answer_a_follow_up_replies_to_the_authors_own_post() throws IOException {
        try (var server = start(0)) {
            int code = replay(THREADS, "--to", server.url(), "--rate", "100", "--answer-wait", "0");

            assertThat(code).as(err.toString()).isZero();
            var posts = posts(server);
            assertThat(posts).hasSize(4);
            var root = posts.findValuesAsText("conversation_id").get(0);
            assertThat(posts.findValuesAsText("in_reply_to_tweet_id").get(0)).isEqualTo(root);
        }
    }

    @Test
    void a_wrong_file_address_or_option_is_told_in_a_line() throws IOException {
        assertThat(replay("id\tcategory\n1\tx", "--to", "http://127.0.0.1:1")).isOne();
        try (var server = start(0)) {
            assertThat(replay("id\tcategory\n1\tx", "--to", server.url())).isEqualTo(2);
            assertThat(err.toString()).contains("recorded line 1: a header with a column named text is needed");
            assertThat(replay("id\ttext\n1\ta\n2", "--to", server.url())).isEqualTo(2);
            assertThat(err.toString()).contains("recorded line 3: no text");
            assertThat(replay("{\"brand\":", "--to", server.url())).isEqualTo(2);
            assertThat(err.toString()).contains("recorded line 1: no JSON conversation");
        }
        assertThat(replay(TSV, "--to", "nowhere")).isEqualTo(2);
        assertThat(replay(TSV, "--rate", "0")).isEqualTo(2);
    }

    private SandboxServer start(int port) {
        var options = SandboxOptions.defaults(Clock.systemUTC()).withLedgerFile(folder.resolve("ledger.ndjson"));
        return new SandboxServer(port, options).start();
    }

    private int replay(String content, String... options) {
        try {
            var file = Files.writeString(folder.resolve("recorded"), content);
            var arguments = new ArrayList<>(List.of(file.toString(), "--patience", "0"));
            arguments.addAll(Arrays.asList(options));
            return new CommandLine(new ReplayCommand())
                    .setOverwrittenOptionsAllowed(true)
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments.toArray(String[]::new));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static JsonNode posts(SandboxServer server) {
        return new XCaller(server.url(), Clock.systemUTC()).ledger().path("posts");
    }

    private static List<String> texts(SandboxServer server) {
        return posts(server).findValuesAsText("text");
    }
}
