package dev.firstline.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code replay}: plays recorded mentions or threads into a sandbox; run again, it posts what is missing. Exit code 0, 1 when the sandbox
 * did not take everything, 2 when the file or an option is wrong.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Plays recorded mentions (TSV) or threads (NDJSON) into a sandbox; run again, it posts what is missing.")
public final class ReplayCommand implements Callable<Integer> {
    private static final Duration TELL_EVERY = Duration.ofSeconds(2);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "TSV with a text column, or NDJSON threads.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--to", paramLabel = "URL", description = "Where the sandbox answers (default: ${DEFAULT-VALUE}).")
    private String to = "http://127.0.0.1:8080";

    @Option(names = "--rate", paramLabel = "N", description = "Posts a second (default: ${DEFAULT-VALUE}).")
    private double rate = 5;

    @Option(
            names = "--from",
            paramLabel = "N",
            description = "First mention or thread, from 1 (default: ${DEFAULT-VALUE}).")
    private int from = 1;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many mentions or threads.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--answer-wait",
            paramLabel = "SECONDS",
            description = "How long a follow-up waits for the brand's answer (default: ${DEFAULT-VALUE}).")
    private int answerWait = 15;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long a sandbox that does not answer is tried again (default: ${DEFAULT-VALUE}).")
    private int patience = 120;

    private long told = System.nanoTime();

    @Override
    public Integer call() throws InterruptedException {
        if (rate <= 0 || from < 1 || limit < 0 || answerWait < 0 || patience < 0) {
            return fail(2, "--rate must be above 0, --from 1 or more, --limit and the waits 0 or more");
        }
        if (!to.matches("https?://[^/].*")) {
            return fail(2, "--to: '" + to + "' must be an http address, e.g. http://127.0.0.1:8080");
        }
        try {
            var lines = Files.readAllLines(file);
            var sandbox = new SandboxClient(to, Duration.ofSeconds(patience));
            var steps = steps(lines, sandbox.brand());
            var replay = new Replay(sandbox, rate, Duration.ofSeconds(answerWait), count -> tell(count, steps.size()));
            return end(replay.play(steps), steps.size());
        } catch (IOException unreadable) {
            return fail(2, file + " cannot be read as UTF-8 text");
        } catch (ReplayFileException wrong) {
            return fail(2, wrong.getMessage());
        } catch (SandboxClient.Failed failed) {
            return fail(1, failed.getMessage() + "; run the same command again to post what is missing");
        }
    }

    private List<ReplayStep> steps(List<String> lines, String brand) {
        var name = String.valueOf(file.getFileName());
        if (lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .startsWith("{")) {
            return chosen(ReplayThreads.parse(name, lines, brand)).stream()
                    .flatMap(List::stream)
                    .toList();
        }
        return chosen(ReplayTsv.parse(name, lines, brand));
    }

    private <T> List<T> chosen(List<T> all) {
        return all.stream().skip(from - 1L).limit(limit).toList();
    }

    private void tell(Replay.Count count, int all) {
        if (System.nanoTime() - told > TELL_EVERY.toNanos()) {
            told = System.nanoTime();
            spec.commandLine().getErr().println("replay: " + count.done() + " of " + all);
            spec.commandLine().getErr().flush();
        }
    }

    private int end(Replay.Count count, int all) {
        var out = spec.commandLine().getOut();
        out.println("replay: " + all + " in the file, " + count.posted() + " posted, " + count.alreadyThere()
                + " already there, " + count.refused() + " refused");
        out.flush();
        return count.refused() == 0 ? 0 : 1;
    }

    private int fail(int code, @Nullable String message) {
        spec.commandLine().getErr().println("replay: " + message);
        spec.commandLine().getErr().flush();
        return code;
    }
}
