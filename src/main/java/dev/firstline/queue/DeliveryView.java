package dev.firstline.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firstline.act.Delivery;
import dev.firstline.act.DeliveryState;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reply on its way. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delivery")
record DeliveryView(
        long id,

        @Schema(enumeration = {"queued", "sending", "sent", "deferred", "refused", "cancelled", "unknown"})
        String state,

        @Schema(enumeration = {"public", "dm"}) String channel,

        String from,
        String text,

        @Schema(description = "Why it does not leave, or not yet") @Nullable
        String reason,

        @Schema(description = "What X said about it last") @Nullable
        String detail,

        @Schema(description = "Its id on X, once sent") @Nullable
        String post,

        Instant createdAt,

        @Schema(description = "When it is expected to leave, while it has not") @Nullable
        Instant expectedAt,

        @Schema(description = "When the post was taken off X, if it was") @Nullable
        Instant deletedAt,

        @Nullable String deletedBy,
        @Nullable String deletedReason) {
    private static final Set<DeliveryState> ON_ITS_WAY =
            Set.of(DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.DEFERRED, DeliveryState.UNKNOWN);

    static DeliveryView of(Delivery delivery, Instant leavesAt) {
        String agent = delivery.agent();
        return new DeliveryView(
                delivery.id(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.channel().name().toLowerCase(Locale.ROOT),
                agent == null ? "bot" : agent,
                delivery.text(),
                delivery.reason(),
                delivery.detail(),
                delivery.post() == null ? null : String.valueOf(delivery.post()),
                delivery.createdAt(),
                ON_ITS_WAY.contains(delivery.state()) ? leavesAt : null,
                delivery.deletedAt(),
                delivery.deletedBy(),
                delivery.deletedReason());
    }
}
