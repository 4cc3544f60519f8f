package dev.firstline.queue;

import dev.firstline.cases.Case;
import dev.firstline.cases.CaseMoves;
import dev.firstline.web.Idempotent;
import dev.firstline.web.Moments;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Moving a case. What a case allows now, and to whom, is its {@code allowedActions}. */
@Path("/api/v1/cases/{id}")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Idempotent
@Tag(name = "Cases")
class MoveResource {
    private final CaseMoves moves;
    private final Transfers transfers;
    private final Clock clock;

    MoveResource(CaseMoves moves, Transfers transfers, Clock clock) {
        this.moves = moves;
        this.transfers = transfers;
        this.clock = clock;
    }

    @POST
    @Path("/claim")
    @Operation(
            summary = "Claim this case",
            description =
                    "409 names the holder and the end of the lease when somebody else has it. A case that the caller put"
                            + " aside is claimed in the same way.")
    public RestResponse<CaseView> claim(@BeanParam CaseCall call) {
        Case claimed = moves.claim(call.id, call.actor(), call.version());
        return CaseAnswer.of(RestResponse.Status.CREATED, claimed, call.actor());
    }

    @POST
    @Path("/heartbeat")
    @Operation(
            summary = "Keep the lease",
            description = "Call it about every minute; without it the lease ends after ten.")
    public RestResponse<CaseView> heartbeat(@PathParam("id") long id, @Context SecurityContext caller) {
        return CaseAnswer.of(
                RestResponse.Status.OK, moves.heartbeat(id, CaseCall.actor(caller)), CaseCall.actor(caller));
    }

    /** Why something is done. */
    record Reason(
            @Schema(description = "A short kebab-case code", examples = "not-my-language") @Nullable
            String reason) {}

    @POST
    @Path("/release")
    @Operation(summary = "Give the case back to its queue; its age is kept")
    public RestResponse<CaseView> release(@BeanParam CaseCall call, @Nullable Reason given) {
        return answer(moves.release(call.id, call.actor(), call.version(), code(given)), call);
    }

    @POST
    @Path("/decline")
    @Operation(
            summary = "Give the case back, with a reason",
            description = "It is not offered to the caller again until it is transferred. The reason is required.")
    public RestResponse<CaseView> decline(@BeanParam CaseCall call, @Nullable Reason given) {
        String reason = Codes.required("reason", given == null ? null : given.reason());
        return answer(moves.decline(call.id, call.actor(), call.version(), reason), call);
    }

    /** Where a case goes; one of queue and agent at least. */
    record Transfer(
            @Schema(description = "The department; left out: where it is", examples = "baggage") @Nullable
            String queue,

            @Schema(description = "Into whose hands; left out: it waits in the queue", examples = "supervisor")
            @Nullable
            String agent,

            @Schema(description = "A short kebab-case code", examples = "wrong-department") @Nullable
            String reason) {}

    @POST
    @Path("/transfer")
    @Operation(
            summary = "To another queue, or into another agent's hands",
            description =
                    "What the caller still has on its way to X does not leave any more. A supervisor may transfer any case.")
    public RestResponse<CaseView> transfer(@BeanParam CaseCall call, @Nullable Transfer to) {
        return answer(transfers.carryOut(call, to == null ? new Transfer(null, null, null) : to), call);
    }

    /** Until when to put a case aside. */
    record Snooze(
            @Schema(description = "Left out: for the usual time", examples = "2026-11-25T09:00:00Z") @Nullable
            String until) {}

    @POST
    @Path("/snooze")
    @Operation(
            summary = "Put the case aside",
            description =
                    "It stays the holder's, without a lease, until the time given or the customer's next post; then it waits"
                            + " in its queue.")
    public RestResponse<CaseView> snooze(@BeanParam CaseCall call, @Nullable Snooze snooze) {
        String until = snooze == null ? null : snooze.until();
        return answer(moves.snooze(call.id, call.actor(), call.version(), until == null ? null : soon(until)), call);
    }

    /** Why a case is done. */
    record Closing(
            @Schema(description = "A short kebab-case code; left out: resolved", examples = "refunded") @Nullable
            String disposition) {}

    @POST
    @Path("/close")
    @Operation(summary = "Close the case", description = "The bot owns the author's conversations again.")
    public RestResponse<CaseView> close(@BeanParam CaseCall call, @Nullable Closing closing) {
        String given = closing == null || closing.disposition() == null ? "resolved" : closing.disposition();
        String disposition = Codes.required("disposition", given);
        return answer(moves.close(call.id, call.actor(), call.version(), disposition), call);
    }

    @POST
    @Path("/return-to-bot")
    @Operation(
            summary = "Close the case because the bot can go on alone",
            description = "The bot answers what the author writes from now on, and nothing that came before.")
    public RestResponse<CaseView> returnToBot(@BeanParam CaseCall call) {
        return answer(moves.returnToBot(call.id, call.actor(), call.version()), call);
    }

    @POST
    @Path("/reopen")
    @Operation(
            summary = "Take up a closed case again",
            description = "409 when its author has another open case meanwhile: work that one.")
    public RestResponse<CaseView> reopen(@BeanParam CaseCall call, @Nullable Reason given) {
        return answer(moves.reopen(call.id, call.actor(), call.version(), code(given)), call);
    }

    private Instant soon(String until) {
        Instant moment = Moments.read("until", until);
        Instant now = clock.instant();
        if (!moment.isAfter(now) || moment.isAfter(now.plus(moves.snoozeAtMost()))) {
            throw ProblemException.badField(
                    "until", "later than now, by " + moves.snoozeAtMost().toDays() + " days at most");
        }
        return moment;
    }

    private static @Nullable String code(@Nullable Reason given) {
        return Codes.optional("reason", given == null ? null : given.reason());
    }

    private static RestResponse<CaseView> answer(Case subject, CaseCall call) {
        return CaseAnswer.of(RestResponse.Status.OK, subject, call.actor());
    }
}
