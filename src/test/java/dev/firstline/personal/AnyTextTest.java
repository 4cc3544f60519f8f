package dev.firstline.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever somebody posts, spans are spans of it. */
class AnyTextTest {
    private static final PersonalDataFinder FINDER = new PersonalDataFinder(List.of("US", "GB"));
    private static final List<MarkedTexts.Marked> LINES = MarkedTexts.read().lines();

    @Property(tries = 500)
    void spans_are_in_order_and_apart(@ForAll("odd") String text) {
        int done = 0;
        for (PersonalSpan span : FINDER.find(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(done);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            done = span.end();
        }
    }

    @Property(tries = 500)
    void no_span_cuts_a_character_in_two(@ForAll("odd") String text) {
        for (PersonalSpan span : FINDER.find(text)) {
            assertThat(isInsideCharacter(text, span.start())).isFalse();
            assertThat(isInsideCharacter(text, span.end())).isFalse();
        }
    }

    @Property(tries = 500)
    void the_same_text_has_the_same_spans(@ForAll("odd") String text) {
        assertThat(FINDER.find(text)).isEqualTo(new PersonalDataFinder(List.of("US", "GB")).find(text));
    }

    @Property(tries = 500)
    void emoji_before_a_text_only_move_its_spans(
            @ForAll("line") MarkedTexts.Marked line, @ForAll("emoji") String emoji) {
        String before = emoji + "\n";

        assertThat(FINDER.find(before + line.text()))
                .isEqualTo(FINDER.find("!\n" + line.text()).stream()
                        .map(span -> moved(span, before.length() - 2))
                        .toList());
    }

    @Property(tries = 500)
    void invisible_characters_hide_nothing(@ForAll("line") MarkedTexts.Marked line) {
        String invisible = line.text().replaceAll("(?<=\\d)(?=\\d)", "\u200b");

        assertThat(FINDER.find(invisible))
                .extracting(PersonalSpan::kind)
                .isEqualTo(FINDER.find(line.text()).stream()
                        .map(PersonalSpan::kind)
                        .toList());
    }

    @Property(tries = 500)
    void what_was_found_is_nowhere_in_the_masked_text(
            @ForAll("line") MarkedTexts.Marked line, @ForAll("emoji") String emoji) {
        String text = line.text() + " " + emoji + " " + line.text();
        List<PersonalSpan> found = FINDER.find(text);
        String masked = Masking.mask(text, found);

        assertThat(found)
                .filteredOn(span -> span.end() - span.start() >= 5)
                .allSatisfy(span -> assertThat(masked).doesNotContain(text.substring(span.start(), span.end())));
    }

    private static boolean isInsideCharacter(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private static PersonalSpan moved(PersonalSpan span, int by) {
        return new PersonalSpan(span.kind(), span.start() + by, span.end() + by);
    }

    @Provide
    Arbitrary<MarkedTexts.Marked> line() {
        return Arbitraries.of(LINES);
    }

    @Provide
    Arbitrary<String> emoji() {
        return Arbitraries.of("👍", "👍🏽", "👩‍👩‍👧", "🇬🇧", "7️⃣", "❤️", "\ud83d", "\udc4d")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    /** Any UTF-16 units, so lone surrogates, controls and unassigned characters too, among pieces that rules look for. */
    @Provide
    Arbitrary<String> odd() {
        Arbitrary<String> units =
                Arbitraries.strings().withCharRange('\0', '\uffff').ofMaxLength(20);
        Arbitrary<String> pieces = Arbitraries.of(
                "booking ",
                "K7MQ2X",
                "order no. ",
                " 84420917",
                "(",
                ") ",
                "#",
                "my name is ",
                "Anna White",
                "anna ",
                " and ",
                ", ",
                "call me on ",
                "+44 7700 900461",
                "07700",
                " 900 ",
                "a.b@",
                "c.example",
                " at ",
                " dot ",
                "4111 1111 ",
                "1111 1111",
                "GB82 WEST 1234 ",
                "5698 7654 32",
                "dob ",
                "12/05/",
                "1990",
                "I live at ",
                "12 Oak Lane",
                ", Leeds ",
                "LS6 2QT",
                "\u200b",
                "\ufeff",
                "\u0301",
                "\ufe0f\u20e3",
                "\ud83d",
                "\ude00",
                "😀",
                "𝟏𝟐",
                "７",
                "\u0130",
                "ß",
                "\n",
                "'",
                "-",
                "/",
                "http://",
                "@");
        return Arbitraries.frequencyOf(Tuple.of(1, units), Tuple.of(4, pieces))
                .list()
                .ofMaxSize(16)
                .map(parts -> String.join("", parts));
    }
}
