package dev.firstline.decide;

import dev.firstline.intent.Brand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one mention causes: at most one post, at most one handoff.
 *
 * @param post    what the bot says, if anything
 * @param handoff what goes to people, if anything
 * @param reasons why, the weightiest first; never empty
 * @param optOut  whether the author asks for no more automated replies
 */
public record Decision(@Nullable Post post, @Nullable Handoff handoff, List<Reason> reasons, boolean optOut) {
    public Decision {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a decision has a reason");
        }
    }

    /** The same without a post of its own: what would have been said becomes a suggestion for people. */
    public Decision silently() {
        if (post == null) {
            return this;
        }
        Handoff people = handoff == null ? new Handoff(Brand.GENERAL, Priority.NORMAL, post) : handoff;
        return new Decision(null, people, reasons, optOut);
    }

    static Decision nothing(Reason reason) {
        return new Decision(null, null, List.of(reason), false);
    }

    static Decision toPeople(Reason reason, String queue, int priority) {
        return new Decision(null, new Handoff(queue, priority, null), List.of(reason), false);
    }
}
