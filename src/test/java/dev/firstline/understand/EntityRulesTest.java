package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.intent.Brand;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityRulesTest {
    private static final EntityRules RULES = new EntityRules(brand("NL", "Europe/London"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gate for NL101?                              | flight NL101
            nl101 pls                                    | flight NL101
            nl 101 pls                                   | flight NL101
            NL0101 to Oslo                               | flight NL101, city oslo
            #NL101 and NL-102                            | flight NL101, flight NL102
            U2 8123 or u28124                            | flight U28123, flight U28124
            BA0117A is late                              | flight BA117
            where is flight 101                          | flight NL101
            flt #2386 status                             | flight NL2386
            flight number 412 still on?                  | flight NL412
            flight AA 100                                | flight AA100
            flight delayed, flight 45 minutes late       | ''
            flights to 20 cities, i am 100 sure          | ''
            on an A320 with 3 kids, seat 12A, gate B12   | ''
            which gate NL101, terminal NL305?            | flight NL101, flight NL305
            the flight at 6                              | ''
            LHR to jfk                                   | airport LHR, airport JFK
            landed at Gatwick, then O'Hare               | airport LGW, airport ORD
            flying from MAN                              | airport MAN
            THE MAN AT SEA IS ANGRY ALL DAY              | ''
            is the Leeds store open                      | city leeds
            New York, salt lake city                     | city new-york, city salt-lake-city
            what a nice bath, good reading               | ''
            stuck in nice, going to Bath                 | city nice, city bath
            today or tomorrow, tmrw?                     | date today, date tomorrow, date tomorrow
            flying tonight                               | date today, time night
            this morning and last night                  | date today, time morning, date yesterday, time night
            on Monday, thurs or on sat                   | date monday, date thursday, date saturday
            I sat in the sun                             | ''
            21 Nov, 3rd of March 2027                    | date --11-21, date 2027-03-03
            November 21st                                | date --11-21
            11/21 and 21/11                              | date --11-21, date --11-21
            2026-12-24                                   | date 2026-12-24
            32 Nov and 31/31 and 2026-02-30              | ''
            part 1/2                                     | ''
            6pm, 6 pm, 6:30 p.m.                         | time 18:00, time 18:00, time 18:30
            12am or 12pm or noon                         | time 00:00, time 12:00, time 12:00
            at 18:00 or 7.30am                           | time 18:00, time 07:30
            25:61 or 13pm                                | ''
            order [order-no] please                      | order
            """)
    void a_text_names(String text, String expected) {
        assertThat(named(RULES, text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void offsets_point_at_what_was_written() {
        String text = "is flight 101 at 6pm in New York?";

        assertThat(RULES.find(text, FeedNames.NONE))
                .isNotEmpty()
                .allSatisfy(entity ->
                        assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text()));
    }

    @Test
    void names_in_the_feeds_count_too() {
        FeedNames names = FeedNames.of(Map.of(
                "city", List.of("little-snoring"),
                "product", List.of("blue-kettle-2l", "it", "gatwick"),
                "store", List.of("leeds-weaver-arcade")));

        assertThat(named(RULES, names, "open in little snoring?")).isEqualTo("city little-snoring");
        assertThat(named(RULES, names, "is the Blue Kettle 2L it?")).isEqualTo("product blue-kettle-2l");
        assertThat(named(RULES, names, "Leeds Weaver Arcade or the one in Leeds"))
                .isEqualTo("store leeds-weaver-arcade, city leeds");
        assertThat(named(RULES, names, "at Gatwick")).isEqualTo("airport LGW");
        assertThat(RULES.find("open in little snoring?", FeedNames.NONE)).isEmpty();
    }

    @Test
    void five_thousand_names_are_no_burden() {
        List<String> keys =
                IntStream.range(0, 5_000).mapToObj(i -> "thing-" + i).toList();
        FeedNames names = FeedNames.of(Map.of("product", keys));

        assertThat(named(RULES, names, "is thing 4999 in stock")).isEqualTo("product thing-4999");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, USD",
        "America/New_York, USD",
        "America/Toronto, CAD",
        "Australia/Sydney, AUD",
        "Pacific/Auckland, NZD",
        "Asia/Singapore, SGD"
    })
    void a_bare_dollar_is_the_one_of_the_brands_place(String zone, String currency) {
        assertThat(named(new EntityRules(brand("NL", zone)), "$5 or 7 bucks"))
                .isEqualTo("money " + currency + " 5, money " + currency + " 7");
    }

    @Test
    void the_brands_place_decides_which_number_is_the_month() {
        assertThat(named(new EntityRules(brand("NL", "Europe/London")), "on 5/6"))
                .isEqualTo("date --06-05");
        assertThat(named(new EntityRules(brand("NL", "America/New_York")), "on 5/6"))
                .isEqualTo("date --05-06");
    }

    @Test
    void a_brand_that_does_not_fly_has_no_flights_of_its_own() {
        assertThat(named(new EntityRules(brand(null, "Europe/London")), "flight 101, BA117"))
                .isEqualTo("flight BA117");
    }

    private static String named(EntityRules rules, String text) {
        return named(rules, FeedNames.NONE, text);
    }

    private static String named(EntityRules rules, FeedNames names, String text) {
        return rules.find(text, names).stream()
                .map(entity -> (entity.label() + " " + entity.value()).strip())
                .collect(Collectors.joining(", "));
    }

    private static Brand brand(String designator, String zone) {
        return new Brand(
                "Test",
                "test",
                designator,
                ZoneId.of(zone),
                List.of("general", "sensitive"),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(1, Duration.ofMinutes(5)),
                null,
                null,
                "");
    }
}
