package dev.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\""})
    void a_change_for_the_version_there_is_passes(String ifMatch) {
        assertThatCode(() -> ETags.check(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "", "\"33\""})
    void a_change_for_any_other_version_is_refused(String ifMatch) {
        assertThatThrownBy(() -> ETags.check(ifMatch, 3)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(412);
            assertThat(refusal.problem().more()).containsEntry("etag", "\"3\"");
        });
    }

    @Test
    void nothing_matches_what_is_not_there() {
        assertThatThrownBy(() -> ETags.check("*", 0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void without_the_header_nothing_is_refused() {
        assertThatCode(() -> ETags.check(null, 3)).doesNotThrowAnyException();
    }
}
