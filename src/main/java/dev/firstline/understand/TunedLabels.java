package dev.firstline.understand;

import dev.firstline.intent.Topic;
import java.util.List;

/** Which labels the fine-tuned encoder scores, in the order of its scores. */
public final class TunedLabels {
    private static final List<Class<? extends Enum<?>>> ORDER = List.of(Category.class, Urgency.class, Topic.class);

    private TunedLabels() {}

    /** How many scores there are in all. */
    public static int count() {
        return ORDER.stream()
                .mapToInt(labels -> labels.getEnumConstants().length)
                .sum();
    }

    /** Where the scores of a set of labels begin; -1 for one that it was not tuned for. */
    public static int from(Class<? extends Enum<?>> labels) {
        int from = 0;
        for (Class<? extends Enum<?>> each : ORDER) {
            if (each == labels) {
                return from;
            }
            from += each.getEnumConstants().length;
        }
        return -1;
    }
}
