package dev.firstline.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one sandbox behaves.
 *
 * @param brandUsername          handle of the brand account without the {@code @}, 1 to 15 of {@code A-Z a-z 0-9 _}
 * @param brandName              display name of the brand account
 * @param limits                 X's rate limits or none to speak of
 * @param implicitMentionSummons whether the automatic leading {@code @brand} of a follow-up reply lets the brand answer; X does not document it
 * @param ledgerFile             JSON-lines file that keeps users, posts and messages over restarts; null keeps them in memory
 * @param host                   address a sandbox of its own listens at
 * @param delivery               how events go to a webhook
 * @param clock                  the time of posts, windows and signatures
 */
public record SandboxOptions(
        String brandUsername,
        String brandName,
        Limits limits,
        boolean implicitMentionSummons,
        @Nullable Path ledgerFile,
        String host,
        DeliveryOptions delivery,
        Clock clock) {
    public SandboxOptions {
        Handles.require(brandUsername);
    }

    /** The default brand with X's limits, in memory, on the loopback address. */
    public static SandboxOptions defaults(Clock clock) {
        return new SandboxOptions(
                SandboxCredentials.BRAND_USERNAME,
                SandboxCredentials.BRAND_NAME,
                Limits.REAL,
                true,
                null,
                "127.0.0.1",
                DeliveryOptions.USUAL,
                clock);
    }

    public SandboxOptions withBrand(String username, String name) {
        return new SandboxOptions(username, name, limits, implicitMentionSummons, ledgerFile, host, delivery, clock);
    }

    public SandboxOptions withLimits(Limits changed) {
        return new SandboxOptions(
                brandUsername, brandName, changed, implicitMentionSummons, ledgerFile, host, delivery, clock);
    }

    public SandboxOptions withImplicitMentionSummons(boolean changed) {
        return new SandboxOptions(brandUsername, brandName, limits, changed, ledgerFile, host, delivery, clock);
    }

    public SandboxOptions withLedgerFile(@Nullable Path changed) {
        return new SandboxOptions(
                brandUsername, brandName, limits, implicitMentionSummons, changed, host, delivery, clock);
    }

    public SandboxOptions withHost(String changed) {
        return new SandboxOptions(
                brandUsername, brandName, limits, implicitMentionSummons, ledgerFile, changed, delivery, clock);
    }

    /** How often webhooks are challenged. */
    public SandboxOptions withWebhookCheckEvery(Duration every) {
        return delivering(delivery.checkingEvery(every));
    }

    SandboxOptions delivering(DeliveryOptions changed) {
        return new SandboxOptions(
                brandUsername, brandName, limits, implicitMentionSummons, ledgerFile, host, changed, clock);
    }
}
