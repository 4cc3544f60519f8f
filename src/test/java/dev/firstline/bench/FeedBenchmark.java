package dev.firstline.bench;

import dev.firstline.ServiceProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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
 * Measures what operations do with feeds: the packaged program in a process of its own on a fresh folder, 100,000 flights by HTTP
 * in each format. Takes about ten minutes and prints a table; asserts nothing about times.
 */
final class FeedBenchmark {
    private static final int ROWS = 100_000;
    private static final int RUNS = 3;
    private static final int PUTS = 300;

    /** One user makes all the calls, as fast as they are answered. */
    private static final Map<String, String> UNLIMITED =
            Map.of("FIRSTLINE_ACCESS_CALLS_PER_SECOND", "100000", "FIRSTLINE_ACCESS_BURST", "100000");

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    private final OpsCaller ops;

    private FeedBenchmark(OpsCaller ops) {
        this.ops = ops;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("firstline-bench");
        try (ServiceProcess service = ServiceProcess.start(folder, UNLIMITED)) {
            service.awaitReady(READY_LIMIT);
            row("load of the machine before", load());
            new FeedBenchmark(new OpsCaller(service.address())).run();
            row("resident memory of the JVM after the run, MiB", (double) Memory.resident(service.pid()));
            row("memory of PostgreSQL after the run (PSS), MiB", (double) Memory.proportional(service.database()));
            row("load of the machine after", load());
        } finally {
            delete(folder);
        }
    }

    private void run() {
        for (FlightRows.Format format : FlightRows.Format.values()) {
            loads(format);
        }
        row("GET /api/v1/feeds at 100,000 rows, s", median(PUTS / 10, () -> ops.get("/api/v1/feeds")));
        visible();
    }

    private void loads(FlightRows.Format format) {
        List<Double> created = new ArrayList<>();
        List<Double> unchanged = new ArrayList<>();
        List<Double> changed = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> snapshots = new ArrayList<>();
        byte[] first = FlightRows.of(format, ROWS, "A1");
        byte[] second = FlightRows.of(format, ROWS, "B2");
        for (int run = 0; run < RUNS; run++) {
            ops.send("PUT", "/api/v1/feeds/flights?empty=true", format.type(), FlightRows.of(format, 0, ""));
            created.add(seconds(() -> ops.send("POST", "/api/v1/feeds/flights", format.type(), first)));
            unchanged.add(seconds(() -> ops.send("POST", "/api/v1/feeds/flights", format.type(), first)));
            changed.add(seconds(() -> ops.send("POST", "/api/v1/feeds/flights", format.type(), second)));
            whole.add(
                    seconds(() -> ops.send("POST", "/api/v1/feeds/flights?mode=all-or-nothing", format.type(), first)));
            snapshots.add(seconds(() -> ops.send("PUT", "/api/v1/feeds/flights", format.type(), second)));
        }
        String name = "100,000 rows as " + format + ", ";
        row(name + "MB", first.length / 1e6);
        row(name + "new, s", new Spread(created).median());
        row(name + "unchanged, s", new Spread(unchanged).median());
        row(name + "changed, s", new Spread(changed).median());
        row(name + "changed, all or nothing, s", new Spread(whole).median());
        row(name + "changed, snapshot, s", new Spread(snapshots).median());
    }

    /** From a PUT's return until a read has shown what was put, the read's own time included. */
    private void visible() {
        List<Double> puts = new ArrayList<>();
        List<Double> until = new ArrayList<>();
        for (int put = 0; put < PUTS; put++) {
            String gate = "G" + put;
            byte[] row = ("{\"gate\":\"" + gate + "\"}").getBytes(StandardCharsets.UTF_8);
            puts.add(seconds(() -> ops.send("PUT", FlightRows.FIRST, "application/json", row)));
            until.add(seconds(() -> {
                while (!ops.get(FlightRows.FIRST).contains(gate)) {
                    // the next read
                }
            }));
        }
        row("PUT of one row, p50, ms", new Spread(puts).median() * 1e3);
        row("PUT's return → row seen, p50, ms", new Spread(until).median() * 1e3);
        row("PUT's return → row seen, p95, ms", new Spread(until).quantile(0.95) * 1e3);
        row("PUT's return → row seen, max, ms", new Spread(until).quantile(1) * 1e3);
    }

    private static double median(int times, Runnable what) {
        return new Spread(Stream.generate(() -> seconds(what)).limit(times).toList()).median();
    }

    private static double seconds(Runnable what) {
        long begin = System.nanoTime();
        what.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void row(String what, double value) {
        System.out.printf(Locale.ROOT, "| %-52s | %8.2f |%n", what, value);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
