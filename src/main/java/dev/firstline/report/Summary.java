package dev.firstline.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the mentions first seen in a span of time. Each is counted once: {@code reply + replyAndCase + case + the
 * sum of none + pending = seen}.
 */
@Schema(name = "Summary")
record Summary(
        @Nullable Instant from,
        @Nullable Instant to,
        @Schema(description = "Mentions stored") long seen,

        @Schema(description = "The bot's reply is on X, no case")
        long reply,

        @Schema(description = "The bot's reply is on X, and people have a case")
        long replyAndCase,

        @Schema(name = "case", description = "People have a case, the bot did not reply") @JsonProperty("case")
        long handedOff,

        @Schema(description = "Left alone: reason → how many")
        Map<String, Long> none,

        @Schema(description = "Not decided yet, or the reply is still on its way")
        long pending,

        BotResponse botResponse,
        Completeness completeness) {
    /**
     * From a mention stored to its reply accepted by X.
     *
     * @param medianSeconds null while there is none
     */
    record BotResponse(
            long replies,
            @Nullable Double medianSeconds,
            @Nullable Double p95Seconds) {}
}
