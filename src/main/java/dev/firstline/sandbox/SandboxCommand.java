package dev.firstline.sandbox;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sandbox}: the sandbox alone in a process, until it is stopped. Exit code 0, or 1 when it cannot start. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Runs an X sandbox alone, without database; nothing posted there reaches X.")
public final class SandboxCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen at (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--ledger", paramLabel = "FILE", description = "Keeps posts in this file over restarts.")
    private @Nullable Path ledger;

    @Option(
            names = "--limits",
            paramLabel = "real|lifted",
            defaultValue = "real",
            description = "X's rate limits, or none to speak of (default: ${DEFAULT-VALUE}).")
    private String limits = "real";

    @Option(
            names = "--brand",
            paramLabel = "NAME",
            defaultValue = SandboxCredentials.BRAND_USERNAME,
            description = "The brand's handle without @ (default: ${DEFAULT-VALUE}).")
    private String brand = SandboxCredentials.BRAND_USERNAME;

    @Option(
            names = "--implicit-mention-summons",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Whether the automatic @brand of a follow-up lets the brand answer (default: ${DEFAULT-VALUE}).")
    private boolean implicitMentionSummons = true;

    @Option(
            names = "--check-webhooks-every",
            paramLabel = "DURATION",
            defaultValue = "PT1H",
            description = "How often webhooks are challenged, as ISO 8601 (default: ${DEFAULT-VALUE}).")
    private Duration checkWebhooksEvery = Duration.ofHours(1);

    @Override
    public Integer call() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        try (var server = start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            print(server);
            stopped.await();
            return 0;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException refused) {
            spec.commandLine().getErr().println("sandbox: " + refused.getMessage());
            return 1;
        }
    }

    /** Starts the server that the options describe. */
    SandboxServer start() {
        var options = SandboxOptions.defaults(Clock.systemUTC())
                .withBrand(
                        brand, brand.equals(SandboxCredentials.BRAND_USERNAME) ? SandboxCredentials.BRAND_NAME : brand)
                .withLimits(parseLimits())
                .withImplicitMentionSummons(implicitMentionSummons)
                .withLedgerFile(ledger)
                .withWebhookCheckEvery(checkWebhooksEvery)
                .withHost(host);
        return new SandboxServer(port, options).start();
    }

    private Limits parseLimits() {
        return switch (limits) {
            case "real" -> Limits.REAL;
            case "lifted" -> Limits.LIFTED;
            default -> throw new IllegalArgumentException("--limits: '" + limits + "' must be real or lifted");
        };
    }

    private void print(SandboxServer server) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Sandbox of @" + brand + ", nothing here reaches X. Page: " + server.url() + "/sandbox");
        out.println("Point the service at it:");
        out.println("export FIRSTLINE_X_BASE_URL=" + server.url());
        out.println("export FIRSTLINE_X_CONSUMER_KEY=" + SandboxCredentials.CONSUMER_KEY);
        out.println("export FIRSTLINE_X_CONSUMER_SECRET=" + SandboxCredentials.CONSUMER_SECRET);
        out.println("export FIRSTLINE_X_ACCESS_TOKEN=" + SandboxCredentials.ACCESS_TOKEN);
        out.println("export FIRSTLINE_X_ACCESS_TOKEN_SECRET=" + SandboxCredentials.ACCESS_TOKEN_SECRET);
        out.println("export FIRSTLINE_X_BEARER_TOKEN=" + SandboxCredentials.BEARER_TOKEN);
        out.flush();
    }
}
