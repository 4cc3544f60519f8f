package dev.firstline.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An {@link Event} as stored. */
@Entity
@Table(name = "event")
class EventRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_seq")
    @SequenceGenerator(name = "event_seq", sequenceName = "event_seq", allocationSize = 1)
    private Long seq;

    private Instant at;
    private String kind;
    private String actor;

    @Column(name = "mention_id")
    private @Nullable String mention;

    @Column(name = "conversation_id")
    private @Nullable Long conversation;

    @Column(name = "case_id")
    private @Nullable Long caseId;

    @Column(name = "delivery_id")
    private @Nullable Long delivery;

    private @Nullable String reason;
    private @Nullable String detail;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> move;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected EventRow() {}

    @SuppressWarnings("NullAway.Init") // the database gives the sequence number
    EventRow(Event event) {
        at = event.at();
        kind = event.kind().label();
        actor = event.actor();
        mention = event.mention() == null ? null : event.mention().value();
        conversation = event.conversation();
        caseId = event.caseId();
        delivery = event.delivery();
        reason = event.reason();
        detail = event.detail();
        move = event.move();
    }
}
