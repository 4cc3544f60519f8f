package dev.firstline.conversation;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Authors who asked for no automated replies. X requires that it is easy, honoured at once and kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OptOuts {
    private final EntityManager entities;
    private final EventLog log;
    private final Clock clock;

    OptOuts(EntityManager entities, EventLog log, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.clock = clock;
    }

    public boolean has(String account, AuthorId author) {
        return !entities.createNativeQuery("select 1 from opt_out where account = ?1 and author_id = ?2")
                .setParameter(1, account)
                .setParameter(2, author.value())
                .getResultList()
                .isEmpty();
    }

    /** Keeps the author's wish from now on. */
    public void add(Mention mention) {
        int added = entities.createNativeQuery("insert into opt_out values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, mention.account())
                .setParameter(2, mention.author().id().value())
                .setParameter(3, clock.instant())
                .executeUpdate();
        if (added == 1) {
            log.append(Event.of(EventKind.AUTHOR_OPTED_OUT, clock.instant(), "customer")
                    .mention(mention.id()));
        }
    }
}
