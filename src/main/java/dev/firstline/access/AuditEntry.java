package dev.firstline.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param seq      its place in the log
 * @param actor    who did it: a user's name, or {@code system} for a login that failed
 * @param caseId   the case it is about, if any
 * @param delivery the delivery it is about, if any
 * @param reason   codes: the way of a login, the roles given, why a post was deleted
 * @param detail   the user it is about, or the bot's mode
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
        long seq,
        Instant at,
        String kind,
        String actor,
        @Nullable Long caseId,
        @Nullable Long delivery,
        @Nullable String reason,
        @Nullable String detail) {
    static AuditEntry of(Tuple row) {
        return new AuditEntry(
                row.get("seq", Number.class).longValue(),
                row.get("at", Instant.class),
                row.get("kind", String.class),
                row.get("actor", String.class),
                number(row, "case_id"),
                number(row, "delivery_id"),
                row.get("reason", String.class),
                row.get("detail", String.class));
    }

    private static @Nullable Long number(Tuple row, String column) {
        Number value = row.get(column, Number.class);
        return value == null ? null : value.longValue();
    }
}
