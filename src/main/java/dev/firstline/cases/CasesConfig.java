package dev.firstline.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Leases and reopening. */
@ConfigMapping(prefix = "firstline.cases")
public interface CasesConfig {
    /** How long a claim holds without a heartbeat. */
    @WithDefault("10m")
    Duration lease();

    /** For how long after closing a new handoff reopens the case instead of opening another. */
    @WithDefault("72h")
    Duration reopens();
}
