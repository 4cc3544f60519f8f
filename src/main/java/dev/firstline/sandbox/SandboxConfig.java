package dev.firstline.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The sandbox inside of the service. */
@ConfigMapping(prefix = "firstline.sandbox")
public interface SandboxConfig {
    /** Whether the sandbox's routes exist; off, they answer 404. */
    @WithDefault("false")
    boolean enabled();

    /** Whether they belong to this process; off when the service uses a sandbox in a process of its own. */
    @WithDefault("true")
    boolean inside();

    /** Handle of the brand account, without the {@code @}. */
    @WithDefault(SandboxCredentials.BRAND_USERNAME)
    String brandUsername();

    /** Display name of the brand account. */
    @WithDefault(SandboxCredentials.BRAND_NAME)
    String brandName();

    /** X's rate limits or none to speak of. */
    @WithDefault("real")
    Limits limits();

    /** Whether the automatic leading {@code @brand} of a follow-up reply lets the brand answer. */
    @WithDefault("true")
    boolean implicitMentionSummons();

    /** How often registered webhooks are challenged; X says hourly in one place, every 30 minutes in another. */
    @WithDefault("1h")
    Duration webhookCheckEvery();

    /** JSON-lines file that keeps posts over restarts; without it they live in memory. */
    Optional<Path> ledgerFile();
}
