package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_unknown_command_is_one_line_with_the_nearest_name() {
        assertThat(run("sevre")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("unknown command \"sevre\": did you mean serve? (--help lists all)");
    }

    @Test
    void a_word_far_from_every_command_gets_no_guess() {
        assertThat(run("quit")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("unknown command \"quit\": --help lists all");
    }

    @Test
    void a_wrong_option_is_one_line() {
        assertThat(run("serve", "--fast")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("Unknown option: '--fast' (try --help)");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("firstline \\d+\\.\\d+\\.\\d+.*\\R");
    }

    private int run(String... args) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }
}
