package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The reference page names everything that can be named to the sandbox. */
class ReferencePageTest {
    private static final Path PAGE = Path.of("docs/reference/sandbox.md");

    @Test
    void endpoints_with_their_limits_faults_events_and_options_are_on_the_page() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(names()).allSatisfy(name -> assertThat(page).contains("`" + name));
    }

    @Test
    void every_limit_is_as_the_page_says() throws IOException {
        var lines = Files.readAllLines(PAGE);

        for (var endpoint : Endpoint.values()) {
            var line = lines.stream()
                    .filter(candidate -> candidate.contains("| `" + endpoint.wire() + "` |"))
                    .findFirst()
                    .orElseThrow();
            if (endpoint != Endpoint.TOKEN) {
                assertThat(line).contains(limit(endpoint, Caller.USER)).contains(limit(endpoint, Caller.APP));
            }
        }
    }

    private static String limit(Endpoint endpoint, Caller caller) {
        return endpoint.limit(caller) == 0 ? "–" : Integer.toString(endpoint.limit(caller));
    }

    private static Stream<String> names() {
        return Stream.of(
                        Arrays.stream(Endpoint.values()).map(Endpoint::wire),
                        Arrays.stream(Fault.values()).map(Fault::wire),
                        Arrays.stream(EventType.values()).map(EventType::wire),
                        new CommandLine(new SandboxCommand())
                                .getCommandSpec().options().stream()
                                        .map(option -> option.longestName().replace("no-", ""))
                                        .filter(name -> !name.matches("--(help|version|implicit.*)")))
                .flatMap(names -> names);
    }
}
