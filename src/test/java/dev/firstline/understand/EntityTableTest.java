package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of what {@code entities/texts.txt} names is found, and how much of what is found is named there. */
class EntityTableTest {
    private static final double ENOUGH = 0.95;
    private static final EntityRules RULES = new EntityRules(ModelsForTests.INTENTS.brand());

    private static int right;
    private static int missed;
    private static int invented;
    private static final List<String> FAULTS = new ArrayList<>();

    @BeforeAll
    static void read_all() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/entities/texts.txt"))) {
            lines.filter(line -> !line.startsWith("#")).forEach(EntityTableTest::compare);
        }
        System.out.printf(
                "Entities: precision %.3f, recall %.3f (%d right, %d invented, %d missed)%n%s%n",
                precision(), recall(), right, invented, missed, String.join("\n", FAULTS));
    }

    private static void compare(String line) {
        int bar = line.lastIndexOf('|');
        String text = line.substring(0, bar).strip();
        List<String> missing = new ArrayList<>(Stream.of(line.substring(bar + 1).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
        List<String> found = new ArrayList<>(RULES.find(text, FeedNames.NONE).stream()
                .map(entity -> (entity.label() + " " + entity.value()).strip())
                .toList());
        for (String expected : List.copyOf(missing)) {
            if (found.remove(expected)) {
                missing.remove(expected);
                right++;
            }
        }
        missed += missing.size();
        invented += found.size();
        if (!missing.isEmpty() || !found.isEmpty()) {
            FAULTS.add(text + ": missed " + missing + ", invented " + found);
        }
    }

    private static double precision() {
        return right / (double) (right + invented);
    }

    private static double recall() {
        return right / (double) (right + missed);
    }

    @Test
    void hardly_anything_is_invented() {
        assertThat(precision()).as("%s", FAULTS).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void hardly_anything_is_missed() {
        assertThat(recall()).as("%s", FAULTS).isGreaterThanOrEqualTo(ENOUGH);
    }
}
