package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody posts is read without a fault and in bounded time. */
class OddTextTest {
    @Property(tries = 150)
    void any_characters_are_read(@ForAll("odd") String text) {
        Understanding read = ModelsForTests.UNDERSTANDER.understand(text, Context.NONE, Set.of());

        assertThat(read.confidence()).isBetween(0.0, 1.0);
        assertThat(read.entities())
                .allSatisfy(
                        entity -> assertThat(entity.text()).isEqualTo(text.substring(entity.start(), entity.end())));
    }

    /** Any UTF-16 units, so lone surrogates, controls and unassigned characters too, among pieces that rules look for. */
    @Provide
    Arbitrary<String> odd() {
        Arbitrary<String> units =
                Arbitraries.strings().withCharRange('\0', '\uffff').ofMaxLength(40);
        Arbitrary<String> pieces = Arbitraries.of(
                "NL101",
                "flight ",
                "6pm ",
                " 31/31 ",
                "Nov 32 ",
                "[order-no]",
                "[",
                "99:99 ",
                "@",
                "http://",
                "&amp;",
                "Salt Lake",
                "\u200d",
                "\ud83d",
                "\u0130",
                " 00 ",
                "flight 0000 ",
                "NL0 ",
                "0am ",
                "#");
        return Arbitraries.oneOf(units, pieces).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    static String[] long_or_empty() {
        return new String[] {
            "",
            " \n\t ",
            "\u200d",
            "\u200b\ufeff",
            "@NorthlineCare",
            "https://t.co/abc",
            "x".repeat(25_000),
            "flight NL101 ".repeat(1_900),
            "\ud83d".repeat(25_000),
            "1".repeat(25_000),
            "-".repeat(25_000),
            "\u0301".repeat(25_000),
            "a.".repeat(12_500),
            "\ufdfa".repeat(25_000)
        };
    }

    @ParameterizedTest
    @MethodSource("long_or_empty")
    void empty_and_endless_texts_do_not_hang(String text) {
        Understander understander = ModelsForTests.UNDERSTANDER;

        Understanding read = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> understander.understand(text, Context.NONE, Set.of()));

        assertThat(read.scores()).hasSize(Category.values().length);
    }
}
