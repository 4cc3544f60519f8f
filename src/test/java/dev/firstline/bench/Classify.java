package dev.firstline.bench;

import dev.firstline.ServiceProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code classify} command on one core. */
final class Classify {
    private Classify() {}

    /** Counted from the first answer on, so that the start is left out. */
    static double linesPerSecond(List<String> texts, int count) throws IOException {
        Process process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
                Writer lines = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            ask(lines, texts.subList(0, 1));
            answers.readLine();
            var feeder = new Thread(() -> feed(lines, texts.subList(0, count)));
            long begin = System.nanoTime();
            feeder.start();
            for (int line = 0; line < count; line++) {
                if (answers.readLine() == null) {
                    throw new IllegalStateException("classify ended early");
                }
            }
            return count / ((System.nanoTime() - begin) / 1e9);
        } finally {
            process.destroy();
        }
    }

    private static void feed(Writer lines, List<String> texts) {
        try {
            ask(lines, texts);
        } catch (IOException ended) {
            // the reader finds the end of the answers
        }
    }

    private static void ask(Writer lines, List<String> texts) throws IOException {
        for (String text : texts) {
            lines.write(text + "\n");
        }
        lines.flush();
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            command.addAll(List.of("taskset", "-c", "0"));
        }
        command.addAll(ServiceProcess.command("classify"));
        return command;
    }
}
