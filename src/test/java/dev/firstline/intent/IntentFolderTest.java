package dev.firstline.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentFolderTest {
    private static final Path SMALL = Path.of("src/test/resources/intents/small");

    @TempDir
    Path folder;

    @BeforeEach
    void copy_a_small_folder() throws IOException {
        try (Stream<Path> files = Files.walk(SMALL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SMALL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void a_folder_is_read_whole() {
        Intents intents = IntentFolder.load(SMALL);

        assertThat(intents.brand().handle()).isEqualTo("NorthlineCare");
        assertThat(intents.brand().promises())
                .containsEntry(1, Duration.ofMinutes(5))
                .containsEntry(3, Duration.ofHours(1));
        assertThat(intents.brand().hours()).singleElement().satisfies(hours -> {
            assertThat(hours.days()).containsExactlyInAnyOrder(DayOfWeek.values());
            assertThat(hours.until()).isEqualTo(LocalTime.MAX);
        });
        assertThat(intents.phrases())
                .hasSize(Phrase.values().length)
                .allSatisfy((phrase, variants) -> assertThat(variants).hasSizeGreaterThanOrEqualTo(6));
        assertThat(intents.voices()).containsOnlyKeys("de", "es", "fr", "it", "nl", "pt");
        assertThat(intents.feeds()).containsOnlyKeys("flights", "products", "stores");
        assertThat(intents.intents())
                .containsKeys(
                        "flight-gate", "flight-status", "carry-on", "store-hours", "return-policy", "person-please");
        assertThat(intents.intents().get("flight-gate").fact())
                .isEqualTo(new FactNeed("flights", Duration.ofMinutes(10)));
        assertThat(intents.intents().get("stop-replies").signal()).isEqualTo(Signal.OPTS_OUT);
        assertThat(intents.intents().get("own-booking").ownData()).isTrue();
        assertThat(intents.intents().get("carry-on").fact()).isNull();
    }

    @Test
    void phrases_in_a_block_arrive_untouched() throws IOException {
        String phrases = "  - @NorthlineCare no #fail\n  status: \"lost\" {x\n  yes\n";
        write("common/odd.yaml", "means: Odd.\nexamples: |\n" + phrases);

        assertThat(IntentFolder.load(folder).intents().get("odd").examples())
                .containsExactly("- @NorthlineCare no #fail", "status: \"lost\" {x", "yes");
    }

    @Test
    void fresh_for_falls_back_to_the_feeds() throws IOException {
        replace("airline/flight-gate.yaml", "fact: {feed: flights, fresh_for: 10m}", "fact: {feed: flights}");

        assertThat(IntentFolder.load(folder).intents().get("flight-gate").fact())
                .isEqualTo(new FactNeed("flights", Duration.ofMinutes(15)));
    }

    /** Each row breaks one thing in a copy of a small folder, and says on the line of which text what is reported. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            brand.yaml               ~ handle: North       ~ handel: North     ~ handel        ~ handel: unknown key, did you mean handle?
            brand.yaml               ~ handle: North       ~ handel: North     ~ name:         ~ handle: is missing
            brand.yaml               ~ name: Northline     ~ name:             ~ name:         ~ name: is empty
            brand.yaml               ~ Europe/London       ~ Europe/Nowhere    ~ time_zone:    ~ time_zone: "Europe/Nowhere" must be a zone such as Europe/London
            brand.yaml               ~ 00:00-24:00         ~ 22:00-06:00       ~ mon-sun:      ~ mon-sun: "22:00-06:00" must be spans such as 08:00-12:00, 13:00-24:00
            brand.yaml               ~ mon-sun             ~ mon-sum           ~ mon-sum:      ~ mon-sum: must be days such as mon-fri or sat
            brand.yaml               ~ 2: 15m              ~ 2: soon           ~ 2: soon       ~ 2: "soon" must be a number with s, m, h or d, such as 10m
            brand.yaml               ~ sensitive]          ~ press]            ~ queues:       ~ queues: must name general and sensitive
            brand.yaml               ~ baggage: baggage    ~ bagage: baggage   ~ bagage:       ~ bagage: unknown key, did you mean baggage?
            brand.yaml               ~ refund: billing     ~ refund: biling    ~ refund:       ~ refund: "biling" is no queue, did you mean billing?
            phrases.yaml             ~ product-fault: |    ~ product: |        ~ product:      ~ product: unknown key
            phrases.yaml             ~ delete_post:        ~ delete_pots:      ~ delete_pots:  ~ delete_pots: unknown key, did you mean delete_post?
            phrases.yaml             ~ here within {wait}. ~ here in {wiat}.   ~ here in       ~ person_within: unknown placeholder {wiat}, did you mean wait?
            phrases.yaml             ~ back {back}, they   ~ back, they        ~ back, they    ~ people_back: must have {back}
            feeds/flights.yaml       ~ gate: text 6        ~ gate: word        ~ gate: word    ~ gate: "word" must be one of text, time, date, number, zone; a text may give its length
            feeds/flights.yaml       ~ gate: text 6        ~ gate: text 300    ~ gate: text    ~ gate: "text 300" must be one of text, time
            feeds/flights.yaml       ~ to city             ~ to citty          ~ to citty      ~ destination: unknown name citty, did you mean city?
            feeds/flights.yaml       ~ time_zone: zone     ~ time_zone: gate   ~ time_zone:    ~ time_zone: "gate" must be a zone such as Europe/London, or a field of the type zone
            feeds/flights.yaml       ~ gate: text 6        ~ date: date        ~ date: date    ~ date: this name has a meaning of its own
            feeds/flights.yaml       ~ {flight}-{date}     ~ {fligth}-{date}   ~ key:          ~ key: {fligth} is almost a known name, did you mean flight?
            airline/flight-gate.yaml ~ queue: airport      ~ queue: airports   ~ queue:        ~ queue: unknown queue airports, did you mean airport?
            airline/flight-gate.yaml ~ feed: flights       ~ feed: fligths     ~ fact:         ~ feed: unknown feed fligths, did you mean flights?
            airline/flight-gate.yaml ~ fresh_for: 10m      ~ fresh: 10m        ~ fact:         ~ fresh: unknown key, did you mean fresh_for?
            airline/flight-gate.yaml ~ from gate {gate},   ~ from gate {gaet}, ~ {gaet}        ~ en: unknown placeholder {gaet}, did you mean gate?
            airline/flight-gate.yaml ~ from gate {gate},   ~ from gate {gate,  ~ {gate,        ~ en: a brace without its partner
            airline/flight-gate.yaml ~ needs: [flight]     ~ needs: [fligth]   ~ needs:        ~ needs: unknown need fligth, did you mean flight?
            airline/flight-gate.yaml ~ needs: [flight]     ~ needs: [city]     ~ fact:         ~ feed: rows of flights are found by {flight}: add it to needs
            airline/flight-gate.yaml ~ needs: [flight]     ~ needs: [city]     ~ ask:          ~ ask: ask has no question for city
            airline/flight-gate.yaml ~ fact: {feed         ~ fact: {unless: {gat: [a]}, feed ~ fact: ~ gat: unknown key, did you mean gate?
            airline/flight-gate.yaml ~ fact: {feed         ~ fact: {instead: flight-status, feed ~ fact: ~ instead: says who answers instead, but no unless says when
            airline/flight-gate.yaml ~ fact: {feed         ~ fact: {unless: {gate: [a]}, instead: flight-statu, feed ~ fact: ~ fact: instead: unknown intent flight-statu, did you mean flight-status?
            airline/flight-gate.yaml ~ fact: {feed         ~ fact: {unless: {gate: [a]}, instead: store-hours, feed ~ fact: ~ fact: instead: store-hours answers from another feed
            airline/flight-gate.yaml ~ queue: airport      ~ hand_off_when: [alway]  ~ hand_off_when: ~ hand_off_when: unknown word alway, did you mean always?
            brand.yaml               ~ signature: ""       ~ signature: "{name}"    ~ signature:   ~ signature: nothing is filled in here: leave out the braces
            brand.yaml               ~ signature: ""       ~ person_account: "@x"    ~ person_account: ~ person_account: "@x" must be letters, digits and _
            brand.yaml               ~ signature: ""       ~ privacy_page: http://x  ~ privacy_page: ~ privacy_page: "http://x" must be an address such as https://example.com/privacy
            brand.yaml               ~ promises:           ~ holidays: {2026-13-01: closed}\\npromises: ~ holidays: ~ 2026-13-01: must be a day such as 2026-12-25
            brand.yaml               ~ promises:           ~ holidays: {2026-12-01: close}\\npromises: ~ holidays: ~ 2026-12-01: "close" must be closed, or spans such as 09:00-13:00
            airline/flight-gate.yaml ~ means: The          ~ menas: The        ~ menas:        ~ menas: unknown key, did you mean means?
            phrases/es.yaml          ~ minuto              ~ minuto {n}        ~ minuto {n}    ~ minute: unknown placeholder {n}, none is filled here
            phrases/es.yaml          ~ "{n} horas"         ~ horas             ~ hours:        ~ hours: must have {n}
            phrases/es.yaml          ~ responderá en {wait} ~ responderá pronto ~ pronto       ~ person_within: must have {wait}
            phrases/es.yaml          ~ delete_post: |      ~ thanks: |         ~ thanks:       ~ thanks: unknown key, known: acknowledgement, delete_post, people_back, person_within, send_privately, times
            common/own-booking.yaml  ~ own_data: true      ~ own_data: yes     ~ own_data:     ~ own_data: "yes" must be true or false
            common/stop-replies.yaml ~ signal: opts-out    ~ signal: opt-out   ~ signal:       ~ signal: "opt-out" must be one of asks-for-person, opts-out, closes, sent-dm, sensitive
            """)
    void a_fault_is_reported_with_its_line(String file, String right, String wrong, String lineOf, String report)
            throws IOException {
        replace(file, right, wrong);
        Path path = folder.resolve(file);
        List<String> lines = Files.readAllLines(path);
        int line = IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(lineOf))
                        .findFirst()
                        .orElseThrow()
                + 1;

        assertThatThrownBy(() -> IntentFolder.load(folder))
                .isInstanceOf(IntentFolderException.class)
                .hasMessageContaining(path + ":" + line + ": " + report);
    }

    @Test
    void what_is_not_yaml_is_reported_with_its_line() throws IOException {
        replace("brand.yaml", "name: Northline", "name: [Northline");

        assertThatThrownBy(() -> IntentFolder.load(folder)).hasMessageContaining("brand.yaml:3: is not YAML: ");
    }

    @Test
    void a_key_that_stands_twice_is_a_fault() throws IOException {
        append("retail/store-hours.yaml", "queue: general\n");

        assertThatThrownBy(() -> IntentFolder.load(folder))
                .hasMessageMatching("(?s).*store-hours\\.yaml:\\d+: queue: is there twice, first on line \\d+.*");
    }

    @Test
    void all_faults_come_at_once_and_the_summary_counts_them() throws IOException {
        replace("brand.yaml", "time_zone: Europe/London", "time_zone: Mars/Base");
        append("airline/carry-on.yaml", "colour: blue\n");
        append("retail/store-hours.yaml", "hand_off: never\n");

        var fault = catchThrowableOfType(IntentFolderException.class, () -> IntentFolder.load(folder));

        assertThat(fault.faults()).hasSize(3);
        assertThat(fault.getMessage()).hasLineCount(3);
        assertThat(fault.summary())
                .doesNotContain("\n")
                .contains("brand.yaml:5: time_zone")
                .endsWith("(and 2 more)");
    }

    @Test
    void a_reply_too_long_for_a_post_is_a_fault() throws IOException {
        replace("airline/carry-on.yaml", "    The limit is", "    " + "very ".repeat(60) + "long");

        assertThatThrownBy(() -> IntentFolder.load(folder)).hasMessageContaining("more than a post has");
    }

    @Test
    void a_foreign_phrase_leaves_room_for_the_others() throws IOException {
        replace(
                "phrases/de.yaml",
                "  Danke für Ihre Nachricht.",
                "  Danke für Ihre " + "sehr ".repeat(10) + "nette Nachricht.");

        assertThatThrownBy(() -> IntentFolder.load(folder))
                .hasMessageContaining("de.yaml:11: acknowledgement: longer than 60 characters");
    }

    @Test
    void a_file_of_phrases_is_named_by_its_language() throws IOException {
        write("phrases/spanish.yaml", "times:\n");
        write("phrases/en.yaml", "times:\n");

        assertThatThrownBy(() -> IntentFolder.load(folder))
                .hasMessageContaining("spanish.yaml: the file's name is a language of two letters")
                .hasMessageContaining("en.yaml: the file's name is a language of two letters other than en");
    }

    @Test
    void a_phrase_on_two_sides_is_a_fault() throws IOException {
        replace("airline/flight-gate.yaml", "  where is NL88 boarding?", "  Which gate does NL450 depart from??");

        assertThatThrownBy(() -> IntentFolder.load(folder)).hasMessageContaining("tests: is an example too");
    }

    @Test
    void an_intent_about_own_data_has_no_public_answer() throws IOException {
        append("common/own-booking.yaml", "reply:\n  en: |\n    Your order is on its way.\n");

        assertThatThrownBy(() -> IntentFolder.load(folder)).hasMessageContaining("own data never belongs in public");
    }

    @Test
    void two_intents_of_one_name_are_a_fault() throws IOException {
        Files.copy(folder.resolve("airline/carry-on.yaml"), folder.resolve("retail/carry-on.yaml"));

        assertThatThrownBy(() -> IntentFolder.load(folder)).hasMessageContaining("already in airline");
    }

    @Test
    void a_file_that_would_be_overlooked_is_a_fault() throws IOException {
        write("retail/gift-cards.yml", "means: x\n");

        assertThatThrownBy(() -> IntentFolder.load(folder)).hasMessageContaining("with .yaml at the end");
    }

    @Test
    void a_folder_within_a_sector_is_a_fault() throws IOException {
        Files.createDirectories(folder.resolve("airline/more"));
        write("airline/more/seats.yaml", "means: x\n");

        assertThatThrownBy(() -> IntentFolder.load(folder))
                .hasMessageContaining(folder.resolve("airline/more") + ": a folder within a folder is not read");
    }

    @Test
    void a_link_that_leads_nowhere_is_a_fault() throws IOException {
        Files.createSymbolicLink(folder.resolve("retail/gone.yaml"), Path.of("not-there.yaml"));
        Files.createSymbolicLink(folder.resolve("library"), Path.of("not-there-either"));

        assertThatThrownBy(() -> IntentFolder.load(folder))
                .hasMessageContaining("gone.yaml: a link that leads nowhere")
                .hasMessageContaining(folder.resolve("library") + ": a link that leads nowhere");
    }

    @Test
    void a_reply_that_stands_twice_is_a_fault() throws IOException {
        write(
                "retail/twice.yaml",
                "means: Odd.\nexamples: |\n  odd words about socks\nreply:\n  en: |\n    One.\n    Two.\n    One.\n");

        assertThatThrownBy(() -> IntentFolder.load(folder))
                .hasMessageContaining("twice.yaml:8: en: says the same as a line above");
    }

    @Test
    void a_name_with_a_digit_is_filled_in() {
        Template template = new Template("row {gate2} of {x_1}");

        assertThat(template.placeholders()).containsExactly("gate2", "x_1");
        assertThat(template.fill(Map.of("gate2", "B", "x_1", "3"))).isEqualTo("row B of 3");
    }

    @Test
    void unreadable_files_are_faults_not_crashes() throws IOException {
        Files.write(folder.resolve("retail/latin.yaml"), "means: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        write("retail/empty.yaml", "");
        write("retail/list.yaml", "- one\n- two\n");
        write("retail/loop.yaml", "means: &a [*a]\nexamples: |\n  x\n");
        Files.delete(folder.resolve("phrases.yaml"));

        assertThatThrownBy(() -> IntentFolder.load(folder))
                .hasMessageContaining("latin.yaml: is not UTF-8")
                .hasMessageContaining("empty.yaml:1: is empty")
                .hasMessageContaining("list.yaml:1: must be keys with values")
                .hasMessageContaining("loop.yaml:1: means: must be a text")
                .hasMessageContaining("phrases.yaml: is missing");
    }

    @Test
    void a_missing_folder_is_one_fault() {
        assertThatThrownBy(() -> IntentFolder.load(folder.resolve("nowhere")))
                .isInstanceOf(IntentFolderException.class)
                .hasMessageEndingWith("nowhere: is not a folder");
    }

    @Test
    void hours_may_have_gaps_and_reach_midnight() {
        List<OpeningHours> spans = HoursText.spans(HoursText.days("sat-mon"), "08:00-12:00, 13:00-24:00");

        assertThat(spans).hasSize(2);
        assertThat(spans.get(1).until()).isEqualTo(LocalTime.MAX);
        assertThat(spans.get(0).days())
                .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    }

    private void replace(String file, String right, String wrong) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        Files.writeString(
                path, text.substring(0, at) + wrong.replace("\\n", "\n") + text.substring(at + right.length()));
    }

    private void append(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
