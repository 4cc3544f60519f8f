package dev.firstline.cases;

import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Notes on cases. A note changes nothing about the case, its version neither. */
@ApplicationScoped
@Transactional
public class Notes {
    private final EntityManager entities;
    private final Cases cases;
    private final EventLog log;
    private final Clock clock;

    Notes(EntityManager entities, Cases cases, EventLog log, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /** @throws CaseRefusal when there is no such case, or it changed since the author read it */
    public Note add(long caseId, long version, String author, String text) {
        Case subject = cases.lock(caseId, version);
        Instant now = clock.instant();
        long id = ((Number) entities.createNativeQuery("""
                                insert into case_note values (nextval('case_note_seq'), ?1, ?2, ?3, ?4) returning id""")
                        .setParameter(1, caseId)
                        .setParameter(2, author)
                        .setParameter(3, text)
                        .setParameter(4, now)
                        .getSingleResult())
                .longValue();
        log.append(CaseEvents.of(EventKind.CASE_NOTED, subject, subject.state(), now, author));
        return new Note(id, author, text, now);
    }

    /** Oldest first. */
    public List<Note> of(long caseId) {
        List<?> rows = entities.createNativeQuery(
                        "select id, author, body, at from case_note where case_id = ?1 order by id", Tuple.class)
                .setParameter(1, caseId)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(Notes::note).toList();
    }

    private static Note note(Tuple row) {
        return new Note(
                row.get(0, Long.class), row.get(1, String.class), row.get(2, String.class), row.get(3, Instant.class));
    }
}
