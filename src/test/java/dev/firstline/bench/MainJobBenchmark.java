package dev.firstline.bench;

import dev.firstline.MentionTexts;
import dev.firstline.Reckoning;
import dev.firstline.SandboxProcess;
import dev.firstline.ServiceProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the main job as an operator meets it: the packaged program in processes of its own, on fresh folders, against a
 * sandbox with limits lifted. Takes about three minutes and prints a table; asserts nothing about times.
 */
final class MainJobBenchmark {
    private static final int STARTS = 3;
    private static final int RATE = 5;
    private static final int MENTIONS = 300;
    private static final int CLASSIFIED = 1000;
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration SETTLE_LIMIT = Duration.ofMinutes(3);

    private final Path folder;

    private MainJobBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("firstline-bench");
        try {
            new MainJobBenchmark(folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws IOException {
        row("load of the machine before", "%.1f".formatted(load()));
        starts();
        answers();
        row("classify, lines a second on one core", Classify.linesPerSecond(MentionTexts.training(), CLASSIFIED));
        row("load of the machine after", "%.1f".formatted(load()));
    }

    private void starts() throws IOException {
        List<Double> fresh = new ArrayList<>();
        List<Double> existing = new ArrayList<>();
        for (int run = 0; run < STARTS; run++) {
            Path home = Files.createDirectories(folder.resolve("start" + run));
            fresh.add(secondsToReady(home));
            existing.add(secondsToReady(home));
        }
        row("start to ready, fresh folder, median of 3, s", new Spread(fresh).median());
        row("start to ready, existing folder, median of 3, s", new Spread(existing).median());
    }

    private static double secondsToReady(Path home) {
        long begin = System.nanoTime();
        try (ServiceProcess service = ServiceProcess.start(home, Map.of())) {
            service.awaitReady(READY_LIMIT);
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private void answers() throws IOException {
        Path home = Files.createDirectories(folder.resolve("service"));
        try (SandboxProcess x = SandboxProcess.start(folder.resolve("x"));
                ServiceProcess service = ServiceProcess.start(home, Map.of("FIRSTLINE_X_BASE_URL", x.url()))) {
            service.awaitReady(READY_LIMIT);
            row("resident memory of the JVM when ready, MiB", Memory.resident(service.pid()));
            Load.post(x, MentionTexts.training().subList(0, MENTIONS), RATE);
            new Reckoning(x, service).awaitSettled(MENTIONS, SETTLE_LIMIT);
            Spread seconds = new Spread(Load.secondsToReply(x));
            row("mentions posted at 5/s, of them answered", MENTIONS + ", " + seconds.size());
            row("post → reply visible, p50, s", seconds.median());
            row("post → reply visible, p95, s", seconds.quantile(0.95));
            row("post → reply visible, max, s", seconds.quantile(1));
            row("resident memory of the JVM after the run, MiB", Memory.resident(service.pid()));
            row("memory of PostgreSQL after the run (PSS), MiB", Memory.proportional(service.database()));
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void row(String what, double value) {
        row(what, String.format(Locale.ROOT, "%.2f", value));
    }

    private static void row(String what, long value) {
        row(what, Long.toString(value));
    }

    private static void row(String what, String value) {
        System.out.printf("| %-48s | %8s |%n", what, value);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
