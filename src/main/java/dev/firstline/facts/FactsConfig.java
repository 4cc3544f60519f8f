package dev.firstline.facts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the past of a feed is kept. */
@ConfigMapping(prefix = "firstline.facts")
public interface FactsConfig {
    /** How long a row's former values are kept after they were replaced or deleted. */
    @WithDefault("90d")
    Duration historyKept();
}
