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

    /** Pause between two readings of the keyword search; X: 300 calls in 15 minutes. */
    @WithDefault("60s")
    Duration searchEvery();

    /** Pause between two readings of direct messages; X: 15 calls in 15 minutes. */
    @WithDefault("61s")
    Duration messagesEvery();

    /** How often everything that X still shows is compared with what is stored. */
    @WithDefault("10m")
    Duration reconcileEvery();

    /** X: what is deleted must be gone here within 24 hours; so each stored mention is asked for again after this time. */
    @WithDefault("20h")
    Duration recheckAfter();

    /** After so long without any mention it is an alarm. */
    @WithDefault("12h")
    Duration silentAfter();

    /** How many mentions are decided at the same time. */
    @WithDefault("2")
    @Min(1)
    @Max(32)
    int workers();
}
