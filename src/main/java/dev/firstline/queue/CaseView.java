package dev.firstline.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firstline.cases.Actor;
import dev.firstline.cases.Briefing;
import dev.firstline.cases.Case;
import dev.firstline.cases.CaseMove;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as agents see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Case")
record CaseView(
        long id,

        @Schema(description = "Grows with every change; the ETag without its quotes")
        long version,

        @Schema(enumeration = {"waiting", "claimed", "snoozed", "closed"})
        String state,

        String queue,
        @Schema(description = "1 urgent, 2 high, 3 normal") int priority,
        AuthorView author,
        List<String> reasons,
        Instant openedAt,

        @Schema(description = "By when a person promised to answer")
        Instant dueAt,

        @Nullable Instant firstResponseAt,
        @Nullable Instant closedAt,
        @Nullable String disposition,
        @Nullable LeaseView lease,

        @Schema(description = "Of a case that is put aside") @Nullable
        SnoozeView snooze,

        @Schema(description = "What the caller may do now, by the last path segment of its call")
        List<String> allowedActions,

        Briefing briefing) {
    /** Who wrote; {@code profile} is their page on X. */
    record AuthorView(String id, String username, String profile) {}

    /** Who holds the case and until when; {@code epoch} grows with every change of hands. */
    record LeaseView(String holder, long epoch, Instant expiresAt) {}

    /** Whose it stays, and until when at most. */
    record SnoozeView(String holder, Instant until) {}

    /** @param reader whose actions are told */
    static CaseView of(Case subject, Actor reader) {
        String holder = subject.holder();
        Instant leaseUntil = subject.leaseUntil();
        Instant snoozedUntil = subject.snoozedUntil();
        return new CaseView(
                subject.id(),
                subject.version(),
                subject.state().label(),
                subject.queue(),
                subject.priority(),
                new AuthorView(
                        subject.author().id().value(),
                        subject.author().username(),
                        "https://x.com/" + subject.author().username()),
                subject.reasons(),
                subject.openedAt(),
                subject.dueAt(),
                subject.firstResponseAt(),
                subject.closedAt(),
                subject.disposition(),
                holder == null || leaseUntil == null ? null : new LeaseView(holder, subject.epoch(), leaseUntil),
                holder == null || snoozedUntil == null ? null : new SnoozeView(holder, snoozedUntil),
                subject.allowed(reader).stream().map(CaseMove::label).toList(),
                subject.briefing());
    }
}
