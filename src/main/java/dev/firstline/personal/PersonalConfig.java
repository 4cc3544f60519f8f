package dev.firstline.personal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** Settings of the search for personal data. */
@ConfigMapping(prefix = "firstline.personal")
public interface PersonalConfig {
    /** ISO country codes whose national phone numbers are known, the most usual first. Numbers with a country code always are. */
    @WithDefault("US,GB")
    @NotEmpty
    List<String> regions();
}
