package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final List<Setting> KNOWN = Setting.of(Sample.class, "firstline.sample");

    /** Not annotated, so that the tests which start the service do not ask for its values. */
    interface Sample {
        Duration every();

        @WithDefault("3")
        int tries();

        Optional<Boolean> loud();

        Optional<Tone> tone();

        Optional<URI> address();

        Map<String, Integer> shares();

        Nested nested();

        enum Tone {
            VERY_KIND,
            KIND
        }

        interface Nested {
            @WithDefault("0.5")
            double share();
        }
    }

    @Test
    void values_are_read_from_the_environment_before_defaults() {
        Settings settings = read(Map.of("FIRSTLINE_SAMPLE_EVERY", "500ms"));

        assertThat(settings.value("firstline.sample.every", Duration.class)).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.value("firstline.sample.tries", Integer.class)).isEqualTo(3);
        assertThat(settings.value("firstline.sample.nested.share", Double.class))
                .isEqualTo(0.5);
        assertThat(settings.given("firstline.sample.tries")).isEmpty();
    }

    @Test
    void an_unreadable_value_is_refused_by_its_variable_and_with_what_to_write() {
        assertRefused(
                "FIRSTLINE_SAMPLE_EVERY",
                "abc",
                "FIRSTLINE_SAMPLE_EVERY: \"abc\" is not a duration; write 4s, 500ms or PT4S");
        assertRefused("FIRSTLINE_SAMPLE_TRIES", "two", "FIRSTLINE_SAMPLE_TRIES: \"two\" is not a whole number");
        assertRefused("FIRSTLINE_SAMPLE_LOUD", "ture", "FIRSTLINE_SAMPLE_LOUD: \"ture\" is neither true nor false");
        assertRefused("FIRSTLINE_SAMPLE_TONE", "rude", "FIRSTLINE_SAMPLE_TONE: \"rude\" is none of very-kind, kind");
        assertRefused(
                "FIRSTLINE_SAMPLE_ADDRESS",
                "nowhere",
                "FIRSTLINE_SAMPLE_ADDRESS: \"nowhere\" is not an address; write https://host");
        assertRefused(
                "FIRSTLINE_SAMPLE_NESTED_SHARE", "half", "FIRSTLINE_SAMPLE_NESTED_SHARE: \"half\" is not a number");
    }

    @Test
    void an_unknown_variable_is_refused_with_the_nearest_known_one() {
        assertThatThrownBy(() -> read(Map.of("FIRSTLINE_SAMPLE_EVREY", "4s")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("FIRSTLINE_SAMPLE_EVREY: there is no such setting; did you mean FIRSTLINE_SAMPLE_EVERY?");
    }

    @Test
    void variables_of_other_programs_and_keys_the_operator_chooses_are_let_through() {
        Settings settings = read(Map.of("FIRST", "1", "FIRSTLINE_SAMPLE_SHARES_NIGHT_DESK", "2"));

        assertThat(settings.given("firstline.sample.every")).isEmpty();
    }

    @Test
    void a_missing_value_without_default_is_refused() {
        Settings settings = read(Map.of());

        assertThatThrownBy(settings::checkComplete)
                .isInstanceOf(SettingsException.class)
                .hasMessage("FIRSTLINE_SAMPLE_EVERY is missing and has no default");
    }

    @Test
    void every_default_of_the_service_can_be_read() {
        Settings settings = Settings.read(Map.of(), Map.of(), Settings.known());

        assertThat(Settings.known()).isNotEmpty().allSatisfy(setting -> {
            if (setting.fallback() != null && !setting.property().contains("*")) {
                assertThat(settings.value(setting.property(), setting.type())).isNotNull();
            }
        });
    }

    private static void assertRefused(String variable, String text, String line) {
        assertThatThrownBy(() -> read(Map.of(variable, text)))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(line);
    }

    private static Settings read(Map<String, String> environment) {
        return Settings.read(environment, Map.of(), KNOWN);
    }
}
