package dev.firstline.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which queues each agent works, and how many cases they may hold. */
@ApplicationScoped
@Transactional
public class Desks {
    private final EntityManager entities;
    private final CasesConfig config;
    private final Clock clock;

    Desks(EntityManager entities, CasesConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** An agent's desk; all queues and the usual number where nothing was set. */
    public Desk of(String agent) {
        List<?> rows = entities.createNativeQuery("select queues, most from desk where agent = ?1", Tuple.class)
                .setParameter(1, agent)
                .getResultList();
        if (rows.isEmpty()) {
            return new Desk(List.of(), config.perAgent());
        }
        Tuple row = (Tuple) rows.get(0);
        Integer most = row.get(1, Integer.class);
        return new Desk(Arrays.asList((String[]) row.get(0)), most == null ? config.perAgent() : most);
    }

    /**
     * Sets an agent's desk.
     *
     * @param queues none means all
     * @param most   null: the usual number
     */
    public void set(String agent, List<String> queues, @Nullable Integer most, String actor) {
        entities.createNativeQuery("""
                        insert into desk values (?1, ?2, ?3, ?4, ?5)
                        on conflict (agent) do update set queues = ?2, most = ?3, changed_by = ?4, changed_at = ?5""")
                .setParameter(1, agent)
                .setParameter(2, queues.toArray(String[]::new))
                .setParameter(3, most)
                .setParameter(4, actor)
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    /**
     * Refuses more cases than the agent may hold. Holds off the agent's other claims until the transaction ends, so that two at
     * once count each other.
     *
     * @throws CaseRefusal with {@link CaseRefusal.Why#TOO_MANY}
     */
    void requireRoom(String agent, Desk desk) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))")
                .setParameter(1, agent)
                .getSingleResult();
        long held = ((Number)
                        entities.createNativeQuery("select count(*) from cases where state = 'CLAIMED' and holder = ?1")
                                .setParameter(1, agent)
                                .getSingleResult())
                .longValue();
        if (held >= desk.most()) {
            throw CaseRefusal.tooMany(agent, desk.most());
        }
    }
}
