package dev.firstline.intent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the intents are. */
@ConfigMapping(prefix = "firstline.intents")
public interface IntentsConfig {
    /** The folder with brand.yaml, phrases.yaml, feeds and intents. */
    @WithDefault("intents")
    Path dir();

    /** How often a look is taken whether its files changed; a change holds after two looks. */
    @WithDefault("2s")
    Duration lookEvery();
}
