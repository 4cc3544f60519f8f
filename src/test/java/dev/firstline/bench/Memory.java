package dev.firstline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Memory of processes as Linux tells it, in MiB. */
final class Memory {
    private static final long KIB_IN_MIB = 1024;

    private Memory() {}

    static long resident(long pid) throws IOException {
        return field(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:") / KIB_IN_MIB;
    }

    /** A process and its children, memory that they share counted once. */
    static long proportional(ProcessHandle root) throws IOException {
        long sum = 0;
        List<ProcessHandle> all =
                Stream.concat(Stream.of(root), root.descendants()).toList();
        for (ProcessHandle process : all) {
            sum += field(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:");
        }
        return sum / KIB_IN_MIB;
    }

    private static long field(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
