package dev.firstline.pipeline;

import dev.firstline.understand.Entity;
import dev.firstline.understand.EntityKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns what a mention names into placeholder values. */
final class Known {
    private Known() {}

    /** {@code flight}, {@code city}, … the first of each; {@code date} only where a day is named. */
    static Map<String, String> named(List<Entity> entities, LocalDate today) {
        Map<String, String> named = new HashMap<>();
        for (Entity entity : entities) {
            if (entity.kind() != EntityKind.DATE && !entity.value().isBlank()) {
                named.putIfAbsent(entity.label(), entity.value());
            }
        }
        entities.stream()
                .filter(entity -> entity.kind() == EntityKind.DATE)
                .findFirst()
                .map(entity -> DayWords.date(entity.value(), today).toString())
                .ifPresent(date -> named.put("date", date));
        return named;
    }
}
