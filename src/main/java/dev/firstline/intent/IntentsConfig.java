package dev.firstline.intent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the intents are. */
@ConfigMapping(prefix = "firstline.intents")
public interface IntentsConfig {
    /** The folder with brand.yaml, phrases.yaml, feeds and intents. */
    @WithDefault("intents")
    Path dir();
}
