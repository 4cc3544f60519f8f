package dev.firstline.act;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How replies leave. */
@ConfigMapping(prefix = "firstline.act")
public interface ActConfig {
    /** Whether replies are sent by themselves; tests send one by one. */
    @WithDefault("true")
    boolean enabled();

    /** How many replies may be on their way at once. */
    @WithDefault("2")
    @Min(1)
    @Max(16)
    int senders();

    /** Percent of X's window kept for agents' replies. */
    @WithDefault("40")
    @Min(0)
    @Max(100)
    int agentsShare();

    /** How long a send may take before its outcome counts as unknown; longer than the client's time-outs together. */
    @WithDefault("30s")
    Duration lease();

    /** Between the looks at the brand's timeline after an unknown outcome. */
    @WithDefault("30s")
    Duration looksApart();

    /** A bot reply that waits longer than this goes to people. */
    @WithDefault("30m")
    Duration waitAtMost();
}
