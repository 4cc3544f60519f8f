package dev.firstline.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firstline.cases.Briefing;
import dev.firstline.cases.Case;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as agents see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Case")
record CaseView(
        long id,

        @Schema(description = "Grows with every change; the ETag without its quotes")
        long version,

        @Schema(enumeration = {"waiting", "claimed", "closed"})
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

        @Schema(description = "What may be done now, by the last path segment of its call")
        List<String> allowedActions,

        Briefing briefing) {
    /** Who wrote; {@code profile} is their page on X. */
    record AuthorView(String id, String username, String profile) {}

    /** Who holds the case and until when; {@code epoch} grows with every change of hands. */
    record LeaseView(String holder, long epoch, Instant expiresAt) {}

    static CaseView of(Case subject) {
        String holder = subject.holder();
        Instant leaseUntil = subject.leaseUntil();
        return new CaseView(
                subject.id(),
                subject.version(),
                subject.state().name().toLowerCase(Locale.ROOT),
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
                subject.state().allowedActions(),
                subject.briefing());
    }
}
