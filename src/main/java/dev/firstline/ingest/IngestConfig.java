package dev.firstline.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How mentions are taken in. */
@ConfigMapping(prefix = "firstline.ingest")
public interface IngestConfig {
    /** Off: nothing is polled and nothing decided by itself. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two polls, in whole seconds at best: the scheduler looks once a second. */
    @WithDefault("4s")
    Duration pollEvery();

    /** How many mentions are decided at the same time. */
    @WithDefault("2")
    @Min(1)
    @Max(32)
    int workers();
}
