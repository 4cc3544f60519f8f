package dev.firstline.report;

import dev.firstline.act.Allowance;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of X's windows as it stands. */
@Schema(name = "Allowance")
record AllowanceView(
        @Schema(enumeration = {"public", "dm"}) String channel,

        @Schema(enumeration = {"15m", "24h"}) String window,

        int limit,
        int remaining,

        @Schema(description = "Of the limit, what the bot leaves to agents")
        int keptForAgents,

        Instant opensAt) {
    static AllowanceView of(Allowance allowance) {
        return new AllowanceView(
                allowance.channel().name().toLowerCase(Locale.ROOT),
                allowance.window(),
                allowance.limit(),
                allowance.remaining(),
                allowance.keptForAgents(),
                allowance.opensAt());
    }
}
