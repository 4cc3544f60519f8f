package dev.firstline.queue;

import dev.firstline.act.Schedule;
import dev.firstline.mention.Channel;
import dev.firstline.web.ETags;
import dev.firstline.web.Idempotent;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answering as a person. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Idempotent
@Tag(name = "Replies")
class ReplyResource {
    private static final int LONGEST = 10_000;

    private final AgentReplies replies;
    private final Schedule schedule;

    ReplyResource(AgentReplies replies, Schedule schedule) {
        this.replies = replies;
        this.schedule = schedule;
    }

    /** What to say; {@code channel} is {@code public}, {@code dm}, or left out: where the author wrote last. */
    record NewReply(@Nullable String text, @Nullable String channel) {}

    @POST
    @Path("/{id}/replies")
    @Operation(summary = "Reply to the author's latest post or direct message; only the holder may")
    public RestResponse<DeliveryView> reply(@BeanParam CaseCall call, @Nullable NewReply reply) {
        // Looked at before anything parses it; how much X takes of it is told later.
        String text = Words.of(reply == null ? null : reply.text(), LONGEST);
        Channel channel = reply == null ? null : channel(reply.channel());
        AgentReplies.Queued queued = replies.queue(call.id, call.actor(), call.version(), text, channel);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED,
                        DeliveryView.of(queued.delivery(), schedule.leavesAt(queued.delivery())))
                .header(HttpHeaders.ETAG, ETags.of(queued.caseVersion()))
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/deliveries/" + queued.delivery().id())
                .build();
    }

    private static @Nullable Channel channel(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return switch (given) {
            case "public" -> Channel.PUBLIC;
            case "dm" -> Channel.DM;
            default -> throw ProblemException.badField("channel", "public or dm, not " + given);
        };
    }
}
