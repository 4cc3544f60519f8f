package dev.firstline.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The sandbox's settings as a test wants them. */
record FixedConfig(boolean enabled, boolean inside) implements SandboxConfig {
    @Override
    public String brandUsername() {
        return SandboxCredentials.BRAND_USERNAME;
    }

    @Override
    public String brandName() {
        return SandboxCredentials.BRAND_NAME;
    }

    @Override
    public Limits limits() {
        return Limits.REAL;
    }

    @Override
    public boolean implicitMentionSummons() {
        return true;
    }

    @Override
    public Duration webhookCheckEvery() {
        return Duration.ofHours(1);
    }

    @Override
    public Optional<Path> ledgerFile() {
        return Optional.empty();
    }
}
