package dev.firstline.start;

import dev.firstline.decide.Handoff;
import dev.firstline.decide.Reason;
import dev.firstline.pipeline.Preview;
import dev.firstline.pipeline.Rehearsal;
import dev.firstline.sandbox.ReplayFileException;
import dev.firstline.sandbox.ReplayStep;
import dev.firstline.sandbox.ReplayThreads;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code rehearse}: what the bot would have posted in recorded conversations, as a transcript to read. Only the customers' side
 * is played, with empty feeds, in business hours.
 */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what the bot would post in recorded threads (NDJSON), as a transcript.",
            "Only the customers' posts are played; feeds are empty, people are at work."
        })
final class RehearseCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    @Parameters(paramLabel = "FILE", description = "Threads, a JSON object a line.")
    private Path file = Path.of("threads.ndjson");

    @Option(names = "--from", paramLabel = "N", description = "First thread, from 1 (default: ${DEFAULT-VALUE}).")
    private int from = 1;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many threads.")
    private int limit = Integer.MAX_VALUE;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        try {
            Preview preview = folders.preview();
            List<List<ReplayStep>> threads =
                    ReplayThreads.parse(file.toString(), Files.readAllLines(file), preview.handle());
            for (int i = Math.max(1, from); i <= threads.size() && i - from < limit; i++) {
                out.println("──── " + i + " ────");
                play(threads.get(i - 1), preview, out);
                out.println();
            }
            return 0;
        } catch (IOException e) {
            System.err.println(file + " cannot be read");
            return 2;
        } catch (ReplayFileException e) {
            System.err.println(e.getMessage());
            return 2;
        } finally {
            out.flush();
        }
    }

    private void play(List<ReplayStep> thread, Preview preview, PrintWriter out) {
        Map<String, Rehearsal> conversations = new HashMap<>();
        for (ReplayStep step : thread) {
            Rehearsal conversation = conversations.computeIfAbsent(step.username(), author -> preview.conversation());
            boolean summons = step.text()
                    .toLowerCase(Locale.ROOT)
                    .contains("@" + preview.handle().toLowerCase(Locale.ROOT));
            Rehearsal.Heard heard = conversation.hear(step.text(), clock.instant(), summons);
            out.println(step.username() + ": " + heard.maskedText().replaceAll("\\s+", " "));
            out.println("    bot: " + (heard.reply() == null ? "–" : heard.reply()));
            out.println("         (" + outcome(heard) + ")");
        }
    }

    private static String outcome(Rehearsal.Heard heard) {
        String reasons = heard.decision().reasons().stream().map(Reason::code).collect(Collectors.joining(", "));
        Handoff handoff = heard.decision().handoff();
        return handoff == null
                ? reasons
                : reasons + "; case in " + handoff.queue() + ", priority " + handoff.priority();
    }
}
