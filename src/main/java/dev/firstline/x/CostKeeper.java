package dev.firstline.x;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Map;

/** Writes the costs down every ten seconds, so that counting slows no call; a kill loses as much. Also a metric by rule. */
@ApplicationScoped
class CostKeeper {
    private static final double MICROS = 1_000_000.0;

    private final Costs costs;
    private final EntityManager entities;
    private final MeterRegistry meters;

    CostKeeper(Costs costs, EntityManager entities, MeterRegistry meters) {
        this.costs = costs;
        this.entities = entities;
        this.meters = meters;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        Map<Costs.Line, Long> drained = costs.drain();
        if (drained.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> drained.forEach(this::add));
        } catch (RuntimeException failure) {
            costs.putBack(drained);
            Log.warnf(
                    "Costs not written down yet: failure=%s", failure.getClass().getName());
            return;
        }
        drained.forEach((line, count) -> meters.counter(
                        "firstline.x.cost.usd", "rule", line.price().label())
                .increment(count * line.price().micros() / MICROS));
    }

    void lastOnes(@Observes ShutdownEvent stopping) {
        write();
    }

    private void add(Costs.Line line, long count) {
        entities.createNativeQuery("""
                        insert into x_cost (day, rule, count, micros) values (?1, ?2, ?3, ?4)
                        on conflict (day, rule) do update
                        set count = x_cost.count + excluded.count, micros = x_cost.micros + excluded.micros""")
                .setParameter(1, line.day())
                .setParameter(2, line.price().label())
                .setParameter(3, count)
                .setParameter(4, count * line.price().micros())
                .executeUpdate();
    }
}
