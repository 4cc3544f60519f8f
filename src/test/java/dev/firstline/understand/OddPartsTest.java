package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts that read words, without the models: whatever somebody posts, they neither fail nor hang. */
class OddPartsTest {
    private static final EntityRules RULES = new EntityRules(ModelsForTests.INTENTS.brand());
    private static final Languages LANGUAGES = new Languages();

    @Property(tries = 500)
    void any_text_names_what_stands_in_it(@ForAll("odd") String text) {
        List<Entity> found = RULES.find(text, FeedNames.NONE);

        assertThat(found)
                .allSatisfy(
                        entity -> assertThat(entity.text()).isEqualTo(text.substring(entity.start(), entity.end())));
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).start());
        }
    }

    @Property(tries = 500)
    void any_text_is_in_some_language(@ForAll("odd") String text, @ForAll("odd") String told) {
        assertThat(LANGUAGES.of(text, told)).matches("[a-z]{2,3}");
    }

    @Property(tries = 500)
    void any_text_is_normalised_to_one_that_is_no_longer_changed(@ForAll("odd") String text) {
        String sentence = Normaliser.sentence(Normaliser.normalise(text));

        assertThat(sentence).isEqualTo(sentence.strip()).doesNotContain("\n", "\u200b", "\u0000");
        assertThat(Normaliser.normalise(text).length()).isLessThan(3 * 2_000);
    }

    static List<String> edges() {
        return List.of(
                "",
                " \n\t\u00a0 ",
                "\ud83d\ude02".repeat(140),
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "\u0623\u064a\u0646 \u062d\u0642\u064a\u0628\u062a\u064a \u061f NL101 \u202e\u202d\u200f",
                "\u05d0\u05d9\u05e4\u05d4 \u05d4\u05de\u05d6\u05d5\u05d5\u05d3\u05d4 \u05e9\u05dc\u05d9",
                "\u200b\u200c\u200d\u2060\ufeff".repeat(500),
                "\u0000\u0001\u001f\u007f\u0085",
                "\ud800",
                "a\udc00b \ud83d NL101",
                "@someone ".repeat(500),
                "#NL101 ".repeat(3_500),
                "flight NL101 at 6pm on Nov 3 for \u00a320. ".repeat(640),
                "half past six in 2 hours ".repeat(1_000),
                "1/1/1/1".repeat(3_500),
                "$".repeat(25_000),
                "9".repeat(25_000),
                "[order-no]".repeat(2_500),
                "d\u00f3nde est\u00e1 mi maleta ".repeat(1_100),
                "\u0130\u0131\ufb03\u1e9e".repeat(6_000),
                "e\u0301".repeat(12_500));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void the_edges_are_read_in_bounded_time(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(RULES.find(text, FeedNames.NONE)).hasSizeLessThan(1_000);
            assertThat(LANGUAGES.of(text, "und")).isNotBlank();
            assertThat(Normaliser.normalise(text)).hasSizeLessThan(6_000);
        });
    }

    /** Any UTF-16 units, so lone surrogates, controls and unassigned characters too, among pieces that rules look for. */
    @Provide
    Arbitrary<String> odd() {
        Arbitrary<String> units =
                Arbitraries.strings().withCharRange('\0', '\uffff').ofMaxLength(30);
        Arbitrary<String> pieces = Arbitraries.of(
                "BAW123",
                "flight ",
                "in ",
                "half ",
                "past ",
                "a ",
                "99 ",
                "hours ",
                "ago ",
                "next ",
                "friday ",
                "the ",
                "31st ",
                "\u00a3",
                "$",
                "1,2.3",
                "k ",
                "EUR",
                "30",
                "\u20ac",
                "may ",
                "MAY 3 ",
                "24/7",
                "0/0",
                "00.00.2000",
                "25h61",
                "18h",
                "2400 hrs ",
                "o'clock ",
                "[",
                "order-no",
                "]",
                "LHR",
                "-",
                "st. louis ",
                "\u0130",
                "\ud83d",
                "\u200d",
                "que ",
                "le ",
                "und ",
                "the ",
                "\u0645\u0631\u062d\u0628\u0627 ",
                "\u8377\u7269");
        return Arbitraries.oneOf(units, pieces).list().ofMaxSize(14).map(parts -> String.join("", parts));
    }
}
