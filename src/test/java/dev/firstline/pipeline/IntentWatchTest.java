package dev.firstline.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.event.EventLog;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.IntentFolder;
import dev.firstline.intent.IntentsConfig;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Context;
import dev.firstline.understand.IntentMatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a small folder is changed under the eyes of a watch. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IntentWatchTest {
    private static final String PARKING = """
            means: The author asks whether bicycles can be parked.
            examples: |
              where can I lock my bicycle at your shop
              do you have bike racks outside
              is there somewhere to park a bike
              can I leave my bicycle in front of the store
              bike parking?
            reply:
              en: |
                There are bike racks in front of every store.
                Every store has racks for bicycles outside.
            queue: stores
            """;

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private Path folder;

    @Inject
    Taught taught;

    @Inject
    CurrentIntents current;

    @Inject
    EventLog log;

    @Inject
    SettableClock clock;

    @Inject
    Handed handed;

    private IntentWatch watch;

    @BeforeEach
    void watch_a_copy(@TempDir Path copies) throws IOException {
        folder = copies;
        Path shipped = Path.of("src/test/resources/intents/small");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        watch = new IntentWatch(config(), taught, log, clock);
    }

    @AfterEach
    void the_shipped_intents_again() {
        taught.learn(IntentFolder.load(Path.of("intents")));
    }

    private IntentsConfig config() {
        return new IntentsConfig() {
            @Override
            public Path dir() {
                return folder;
            }

            @Override
            public Duration lookEvery() {
                return Duration.ofSeconds(2);
            }
        };
    }

    private void look() {
        QuarkusTransaction.requiringNew().run(watch::look);
    }

    private String intentOf(String text) {
        IntentMatch intent = taught.now()
                .understander()
                .understand(text, Context.NONE, Set.of())
                .intent();
        return intent == null ? "none" : intent.intent();
    }

    @Test
    void a_new_file_is_understood_without_a_restart() throws IOException {
        Files.writeString(folder.resolve("retail/bicycles.yaml"), PARKING);

        look();
        assertThat(current.now().intents()).doesNotContainKey("bicycles");
        look();

        assertThat(current.now().intents()).containsKey("bicycles");
        assertThat(intentOf("@NorthlineCare is there a bike rack at the shop where I can park my bicycle?"))
                .isEqualTo("bicycles");
    }

    @Test
    void a_fault_anywhere_leaves_everything_as_it_was() throws IOException {
        Files.writeString(folder.resolve("retail/bicycles.yaml"), PARKING);
        Files.writeString(folder.resolve("brand.yaml"), "name: Broken\n");

        look();
        look();

        assertThat(current.now().intents()).doesNotContainKey("bicycles");
        assertThat(current.now().brand().name()).isEqualTo("Northline");
        assertThat(taught.now().intents()).isSameAs(current.now());
    }

    @Test
    void a_sector_nobody_heard_of_is_taught_by_files_and_rows_alone() throws IOException {
        String page = Files.readString(Path.of("docs/how-to/teach-a-question.md"));
        List<String> files =
                YAML.matcher(page).results().map(found -> found.group(1)).toList();
        Files.writeString(folder.resolve("feeds/branches.yaml"), files.get(0));
        Files.createDirectories(folder.resolve("library"));
        Files.writeString(folder.resolve("library/branch-hours.yaml"), files.get(1));
        look();
        look();
        row("Elm Street", "Mon-Fri 9:00-19:00");
        row("Harbour", "Tue-Sun 10:00-20:00");
        clock.advance(Duration.ofSeconds(6));

        Mention named = handed.decided("@NorthlineCare when does the elm street branch open?");
        Mention unnamed = handed.decided("@NorthlineCare what time does the library close today?");
        assertThat(reply(named)).contains("Mon-Fri 9:00-19:00");
        assertThat(reply(unnamed)).containsIgnoringCase("branch");

        Mention answer = handed.followUp(unnamed, "@NorthlineCare the harbour one");

        assertThat(reply(answer)).contains("Tue-Sun 10:00-20:00");
    }

    private void row(String branch, String hours) {
        given().auth()
                .preemptive()
                .basic("ops", "ops")
                .contentType("application/json")
                .body("{\"hours\":\"" + hours + "\",\"address\":\"1 " + branch + "\",\"asOf\":\"" + clock.instant()
                        + "\"}")
                .put("/api/v1/feeds/branches/{branch}", branch)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private String reply(Mention mention) {
        return handed.repliesTo(mention).get(0);
    }

    @Test
    void what_did_not_change_is_not_learned_again() {
        Lessons before = taught.now();

        look();
        look();

        assertThat(taught.now()).isSameAs(before);
    }
}
