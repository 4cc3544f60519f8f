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

    /** For how long a case is put aside where no time is given. */
    @WithDefault("24h")
    Duration snooze();

    /** For how long a case may be put aside at most. */
    @WithDefault("30d")
    Duration snoozeAtMost();

    /** How many cases an agent may hold at once where no other number is set for them; as it comes, no bound that anybody meets. */
    @WithDefault("10000")
    int perAgent();

    /** For how long after closing a new handoff reopens the case instead of opening another. */
    @WithDefault("72h")
    Duration reopens();
}
