package dev.firstline.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactKeyTest {
    @Test
    void case_and_blanks_do_not_matter() {
        assertThat(FactKey.canonical(" New  York ")).isEqualTo("new-york");
    }

    @ParameterizedTest
    @CsvSource({
        "{flight}-{date}, NL101-2026-11-21, true",
        "{flight}-{date}, nl101-2026-11-21, true",
        "{flight}-{date}, U21234-2026-11-21, true",
        "{flight}-{date}, NL101, false",
        "{flight}-{date}, NL101 2026-11-21x, false",
        "{city}, Saint-Étienne, true",
        "{city}, a/b, false",
        "{city}, '', false",
        "{airport}-desk, lhr-desk, true",
        "{airport}-desk, lhrx-desk, false",
    })
    void a_key_must_follow_the_pattern(String pattern, String key, boolean follows) {
        assertThat(FactKey.follows(pattern, key)).isEqualTo(follows);
    }
}
