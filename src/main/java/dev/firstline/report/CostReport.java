package dev.firstline.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What X charged by its price list, from the table that the X client writes. */
@ApplicationScoped
class CostReport {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(3000, 1, 1);
    private static final int MICROS = 6;

    private final EntityManager entities;

    CostReport(EntityManager entities) {
        this.entities = entities;
    }

    /** The costs of all UTC days that a span touches; null: no bound. */
    Cost between(@Nullable Instant from, @Nullable Instant to) {
        Map<String, Cost.Rule> rules = new LinkedHashMap<>();
        long total = 0;
        for (Object each : entities.createNativeQuery("""
                        select rule, cast(sum(count) as bigint), cast(sum(micros) as bigint) from x_cost
                        where day >= ?1 and day <= ?2 group by rule order by 3 desc, rule""", Tuple.class)
                .setParameter(1, from == null ? EVER : day(from))
                .setParameter(2, to == null ? NEVER : day(to.minusNanos(1)))
                .getResultList()) {
            Tuple row = (Tuple) each;
            long micros = row.get(2, Long.class);
            total += micros;
            rules.put(row.get(0, String.class), new Cost.Rule(row.get(1, Long.class), dollars(micros)));
        }
        return new Cost("USD", dollars(total), rules);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static String dollars(long micros) {
        BigDecimal dollars = BigDecimal.valueOf(micros, MICROS).stripTrailingZeros();
        return dollars.setScale(Math.max(2, dollars.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
