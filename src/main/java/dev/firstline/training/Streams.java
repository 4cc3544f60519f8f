package dev.firstline.training;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes. */
final class Streams {
    private static final int BAD_INPUT = 2;

    private Streams() {}

    static PrintWriter out(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** One line on the error stream, and the exit code for bad input. */
    static int fail(@Nullable CommandSpec spec, RuntimeException fault) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(fault.getMessage());
        err.flush();
        return BAD_INPUT;
    }
}
