package dev.firstline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The packaged sandbox as a process of its own, limits lifted, and its control API. */
public final class SandboxProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Pattern ADDRESS = Pattern.compile("FIRSTLINE_X_BASE_URL=(\\S+)\\s");

    private final ServiceProcess process;
    private final HttpJson http;
    private final String url;

    private SandboxProcess(ServiceProcess process, String url) {
        this.process = process;
        this.url = url;
        http = new HttpJson(url + "/sandbox/api");
    }

    /** Starts it in a folder, where its ledger is kept; returns when it answers. */
    public static SandboxProcess start(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String ledger = folder.resolve("ledger.jsonl").toString();
        ServiceProcess process = ServiceProcess.start(
                folder, Map.of(), "sandbox", "--port", "0", "--ledger", ledger, "--limits", "lifted");
        Waiting.until(START_LIMIT, () -> ADDRESS.matcher(process.output()).find() || !process.isAlive());
        var address = ADDRESS.matcher(process.output());
        if (!address.find()) {
            throw new AssertionError("the sandbox did not start: " + process.errors());
        }
        return new SandboxProcess(process, address.group(1));
    }

    /** What FIRSTLINE_X_BASE_URL is set to. */
    public String url() {
        return url;
    }

    /** Posts as a customer; answers the post's id. */
    public String post(String username, String text, String key) {
        return http.post("/posts", Map.of("username", username, "text", text, "key", key))
                .path("id")
                .asText();
    }

    /** Writes to the brand in private as a customer; answers the message's id. */
    public String message(String username, String text, String key) {
        return http.post("/messages", Map.of("username", username, "text", text, "key", key))
                .path("id")
                .asText();
    }

    /** Orders faults as docs/reference/sandbox.md has them: {@code standing}, {@code seed}, {@code clock_skew_seconds}. */
    public void order(Map<String, ?> faults) {
        http.post("/faults", faults);
    }

    /** Throws switches: {@code limits}, {@code implicit_mention_summons}. */
    public void behave(Map<String, ?> switches) {
        http.post("/switches", switches);
    }

    /** What became of the events for webhooks, by kind. */
    public JsonNode deliveries() {
        return http.get("/ledger").path("deliveries");
    }

    /** All direct messages, oldest first. */
    public List<JsonNode> messages() {
        return StreamSupport.stream(http.get("/ledger").path("messages").spliterator(), false)
                .toList();
    }

    /** What goes wrong with the brand's next posts, one fault each. */
    public void faults(List<String> next) {
        http.post("/faults", Map.of("next", next));
    }

    /** All posts of customers, oldest first. */
    public List<JsonNode> mentions() {
        return posts("/ledger").filter(post -> !post.path("brand").asBoolean()).toList();
    }

    /** All posts of the brand, oldest first. */
    public List<JsonNode> replies() {
        return posts("/ledger").filter(post -> post.path("brand").asBoolean()).toList();
    }

    /** What is newer than a post, oldest first. */
    public List<JsonNode> after(String id) {
        return posts("/timeline?since=" + id).toList();
    }

    private Stream<JsonNode> posts(String path) {
        return StreamSupport.stream(http.get(path).path("posts").spliterator(), false);
    }

    @Override
    public void close() {
        process.close();
    }
}
