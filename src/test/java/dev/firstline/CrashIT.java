package dev.firstline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed at random moments while mentions come in. System properties: {@code kills} (5), {@code seed} (a new
 * one each time). Under faults half as many kills are enough.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int MOST_MENTIONS = 1000;
    private static final int MENTIONS_A_KILL = 30;
    /** About how long a start and a short life take; so mentions still come in when the last kill does. */
    private static final double SECONDS_A_KILL = 9;

    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration REPLAY_LIMIT = Duration.ofMinutes(5);
    /** Two looks for an unknown outcome end 60 s after the last kill; a machine with other work takes longer. */
    private static final Duration SETTLE_LIMIT = Duration.ofMinutes(3);

    private static final int LONGEST_LIFE_MILLIS = 4000;
    private static final List<String> FAULTS =
            List.of("made-then-dropped", "made-then-error", "unavailable", "dropped");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private int inTheStart;
    private long errorsLogged;

    @Test
    void killed_again_and_again_it_loses_no_mention_and_answers_none_twice() throws Exception {
        try (SandboxProcess x = SandboxProcess.start(folder.resolve("x"))) {
            survive(x, KILLS);
        }
    }

    @Test
    void killed_while_x_loses_calls_and_answers_it_still_answers_none_twice() throws Exception {
        ScheduledExecutorService trouble = Executors.newSingleThreadScheduledExecutor();
        try (SandboxProcess x = SandboxProcess.start(folder.resolve("x"))) {
            trouble.scheduleAtFixedRate(() -> x.faults(someFaults()), 0, 2, TimeUnit.SECONDS);
            survive(x, (KILLS + 1) / 2);
        } finally {
            trouble.shutdownNow();
        }
    }

    private void survive(SandboxProcess x, int kills) throws Exception {
        System.out.printf("crash: seed=%d kills=%d%n", SEED, kills);
        int mentions = Math.min(MENTIONS_A_KILL * kills, MOST_MENTIONS);
        long begin = System.nanoTime();
        ServiceProcess service = start(x).awaitReady(READY_LIMIT);
        try (ServiceProcess replay = replay(x, mentions, mentions / (SECONDS_A_KILL * kills))) {
            for (int kill = 0; kill < kills; kill++) {
                live(service);
                service.kill();
                errorsLogged += service.errors()
                        .lines()
                        .filter(line -> line.contains(" ERROR "))
                        .count();
                service = start(x);
            }
            assertThat(replay.awaitExit(REPLAY_LIMIT)).as(replay.errors()).isZero();
            Reckoning reckoning = new Reckoning(x, service.awaitReady(READY_LIMIT));
            reckoning.awaitSettled(mentions, SETTLE_LIMIT);
            String result = reckoning.check(mentions);
            System.out.printf(
                    "crash: %s; %d kills, %d of them in the start; %d errors logged; %d s%n",
                    result,
                    kills,
                    inTheStart,
                    errorsLogged,
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        } finally {
            service.close();
        }
    }

    /** A short while of work; now and then it does not even get through its start. */
    private void live(ServiceProcess service) {
        if (random.nextInt(4) == 0) {
            inTheStart++;
        } else {
            service.awaitReady(READY_LIMIT);
        }
        Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
    }

    private List<String> someFaults() {
        return random.ints(random.nextInt(6), 0, FAULTS.size())
                .mapToObj(FAULTS::get)
                .toList();
    }

    private ServiceProcess start(SandboxProcess x) throws IOException {
        Path home = Files.createDirectories(folder.resolve("service"));
        return ServiceProcess.start(home, Map.of("FIRSTLINE_X_BASE_URL", x.url()));
    }

    private ServiceProcess replay(SandboxProcess x, int mentions, double rate) throws IOException {
        Path home = Files.createDirectories(folder.resolve("replay"));
        List<String> lines = new ArrayList<>(List.of("id\ttext"));
        Stream.concat(MentionTexts.demoDay().stream(), MentionTexts.training().stream())
                .limit(mentions)
                .forEach(text -> lines.add("m" + lines.size() + "\t" + text));
        Path file = Files.write(home.resolve("mentions.tsv"), lines);
        return ServiceProcess.start(
                home, Map.of(), "replay", file.toString(), "--to", x.url(), "--rate", Double.toString(rate));
    }
}
