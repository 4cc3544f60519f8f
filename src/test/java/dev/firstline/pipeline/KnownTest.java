package dev.firstline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.understand.Entity;
import dev.firstline.understand.EntityKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of these tests is Saturday, 31 January 2026. */
class KnownTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-01-31",
        "tomorrow, 2026-02-01",
        "yesterday, 2026-01-30",
        "saturday, 2026-01-31",
        "monday, 2026-02-02",
        "next-saturday, 2026-02-07",
        "next-monday, 2026-02-02",
        "last-saturday, 2026-01-24",
        "P3D, 2026-02-03",
        "P-14D, 2026-01-17",
        "P1M, 2026-02-28",
        "---31, 2026-01-31",
        "---30, 2026-03-30",
        "--02-03, 2026-02-03",
        "2027-03-04, 2027-03-04"
    })
    void a_day_becomes_a_date(String value, String expected) {
        assertThat(known(new Entity(EntityKind.DATE, value, value, 0, 1))).containsEntry("date", expected);
    }

    @Test
    void the_first_of_each_kind_counts_and_what_is_personal_stays_out() {
        assertThat(known(
                        product("blue-kettle"),
                        product("red-kettle"),
                        new Entity(EntityKind.BOOKING, "", "[booking-ref]", 4, 5)))
                .containsEntry("product", "blue-kettle")
                .doesNotContainKeys("date", "booking");
    }

    private static Map<String, String> known(Entity... entities) {
        return Known.named(List.of(entities), TODAY);
    }

    private static Entity product(String key) {
        return new Entity(EntityKind.NAMED, "product", key, key, 0, 1, Entity.Heading.UNSAID);
    }
}
