package dev.firstline.access;

import dev.firstline.event.EventKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of the log that tells who came in, who was given which rights, and who went over somebody else's head. */
@ApplicationScoped
class AuditTrail {
    /** A new one needs a migration that rebuilds the index {@code event_audit}. */
    static final Set<EventKind> KINDS = Set.copyOf(EnumSet.of(
            EventKind.BOT_MODE_CHANGED,
            EventKind.CASE_OVERRIDDEN,
            EventKind.LOGIN_CLOSED,
            EventKind.LOGIN_FAILED,
            EventKind.LOGIN_SUCCEEDED,
            EventKind.PASSWORD_CHANGED,
            EventKind.POST_DELETED,
            EventKind.SUBMISSION_REVEALED,
            EventKind.USER_CHANGED,
            EventKind.USER_CREATED,
            EventKind.USER_DELETED));

    /** As words of the statement and not as parameters: only so the planner sees that the partial index holds them all. */
    private static final String ALL_KINDS = KINDS.stream()
            .map(kind -> "'" + kind.label() + "'")
            .sorted()
            .collect(Collectors.joining(", ", "kind in (", ")"));

    private final EntityManager entities;

    AuditTrail(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What of the trail is wanted.
     *
     * @param since  not older than this
     * @param actor  done by this user, or a login or right of this user
     * @param kind   of this kind alone
     * @param before only what stands before this place in the log
     */
    record Wanted(
            @Nullable Instant since,
            @Nullable String actor,
            @Nullable EventKind kind,
            @Nullable Long before) {}

    /** Newest first. */
    @Transactional
    List<AuditEntry> read(Wanted wanted, int limit) {
        var where = new StringBuilder(ALL_KINDS);
        List<Object> values = new ArrayList<>();
        and(where, values, "at >= ?", wanted.since());
        and(where, values, "(actor = ? or detail = ? and kind ~ '^(login|user|password)[.]')", wanted.actor());
        and(
                where,
                values,
                "kind = ?",
                wanted.kind() == null ? null : wanted.kind().label());
        and(where, values, "seq < ?", wanted.before());
        Query query = entities.createNativeQuery(
                        "select seq, at, kind, actor, case_id, delivery_id, reason, detail from event where " + where
                                + " order by seq desc",
                        Tuple.class)
                .setMaxResults(limit);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> AuditEntry.of((Tuple) row)).toList();
    }

    private static void and(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            where.append(" and ").append(condition.replace("?", "?" + values.size()));
        }
    }
}
