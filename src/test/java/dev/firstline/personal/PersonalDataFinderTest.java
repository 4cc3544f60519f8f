package dev.firstline.personal;

import static dev.firstline.mention.PersonalKind.BOOKING_REF;
import static dev.firstline.mention.PersonalKind.CARD;
import static dev.firstline.mention.PersonalKind.ORDER_NO;
import static dev.firstline.mention.PersonalKind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataFinderTest {
    private final PersonalDataFinder finder = new PersonalDataFinder(List.of("US", "GB"));

    @Test
    void masking_puts_the_kind_in_the_place_of_what_was_there() {
        assertThat(masked("pnr K7MQ2X, mail petra.holm@mailbox.example")).isEqualTo("pnr [booking-ref], mail [email]");
    }

    @Test
    void offsets_count_chars_behind_emoji_too() {
        String text = "😀👍🏽 pnr K7MQ2X 🙏";

        assertThat(finder.find(text)).containsExactly(new PersonalSpan(BOOKING_REF, 11, 17));
        assertThat(masked(text)).isEqualTo("😀👍🏽 pnr [booking-ref] 🙏");
    }

    @Test
    void lone_surrogates_stay_where_they_are() {
        assertThat(masked("\ud83d pnr K7MQ2X\udc4d")).isEqualTo("\ud83d pnr [booking-ref]\udc4d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242\u200b4242\u200b4242\u200b4242",
                "4242\u00a04242\u202f4242\u20094242",
                "4242\u20134242\u20114242\u22124242",
                "４２４２ ４２４２ ４２４２ ４２４２",
                "𝟒𝟐𝟒𝟐 𝟒𝟐𝟒𝟐 𝟒𝟐𝟒𝟐 𝟒𝟐𝟒𝟐",
                "٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢",
                "4️⃣2️⃣4️⃣2️⃣ 4242 4242 4️⃣2️⃣4️⃣2️⃣"
            })
    void a_card_is_found_in_whatever_digits_it_is_written(String card) {
        assertThat(finder.find("card " + card)).containsExactly(new PersonalSpan(CARD, 5, 5 + card.length()));
        assertThat(masked("card " + card + "!")).isEqualTo("card [card]!");
    }

    @Test
    void what_is_said_twice_is_masked_twice() {
        assertThat(masked("order 84420917 is late. 84420917!! hello? +84420917"))
                .isEqualTo("order [order-no] is late. [order-no]!! hello? +[order-no]");
    }

    @Test
    void a_list_of_numbers_shares_its_noun() {
        assertThat(finder.find("orders 7782013, 7782019 and 7782044 of 10000 points"))
                .extracting(PersonalSpan::kind)
                .containsExactly(ORDER_NO, ORDER_NO, ORDER_NO);
    }

    @Test
    void our_own_phrases_show_none() throws IOException {
        assertThat(Files.readAllLines(Path.of("intents/phrases.yaml")))
                .allSatisfy(line -> assertThat(finder.find(line)).isEmpty());
    }

    @Test
    void other_regions_know_other_numbers() {
        String text = "030 23125 123";

        assertThat(finder.find(text)).isEmpty();
        assertThat(new PersonalDataFinder(List.of("DE")).find(text)).containsExactly(new PersonalSpan(PHONE, 0, 13));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1-",
                "4111 ",
                "4242 4242 4242 4242 ",
                "a",
                "a.",
                "a@",
                "@",
                "a@b.",
                " ",
                "\u200b",
                "1\u200b",
                "e\u0301",
                "a dot b at ",
                "GB33 ",
                "booking ",
                "order # ",
                "orders 123456, ",
                "(123456) ref ",
                "my name is ",
                "Aa ",
                "Mr Anna White and ",
                "name to ",
                "1 A ",
                "12 Oak Lane, ",
                "Aa 1, 12345 B",
                "8 rue de la ",
                "call me on 07700900123 ",
                "+1 (",
                "0",
                "born ",
                "agent Aa ",
                "12/05/",
                "http://",
                "a.b/",
                "\uD800",
                "\uDC00\uD83D ",
                "👍🏽",
                ". ",
                "--",
                "# : ",
                "07700\n900 655\n",
                "NL 9320 4471 ",
                "K7PQ2M, Anna Holm, ",
                "Anna Holm\n",
                "1Z 999 ",
                "JD 0146 ",
                "1234567 ",
                "order CS-932 077, ",
                "4/3/1966, dob ",
                "number for my "
            })
    void hostile_texts_end_in_time(String piece) {
        String text = piece.repeat(25_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> masked(text));
    }

    private String masked(String text) {
        return Masking.mask(text, finder.find(text));
    }
}
