package dev.firstline.cases;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log holds of each move: enough to tell every clock of a case from the log alone. */
final class CaseEvents {
    private CaseEvents() {}

    /** @param before null where the case is new */
    static Event of(EventKind kind, Case subject, @Nullable CaseState before, Instant at, String actor) {
        Map<String, String> move = new HashMap<>();
        if (before != null) {
            move.put("from", before.label());
        }
        move.put("to", subject.state().label());
        move.put("queue", subject.queue());
        move.put("priority", Integer.toString(subject.priority()));
        return Event.of(kind, at, actor).caseId(subject.id()).move(move);
    }
}
