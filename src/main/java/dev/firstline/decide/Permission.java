package dev.firstline.decide;

import dev.firstline.conversation.BotMode;
import dev.firstline.intent.Brand;
import dev.firstline.understand.Category;
import dev.firstline.understand.Understanding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what was decided may be said now: not twice in a burst, and only while the bot's mode lets it speak. */
final class Permission {
    private Permission() {}

    static Decision apply(Decision decision, Understanding understanding, Situation situation) {
        return inMode(inBurst(decision, understanding, situation), situation.mode());
    }

    private static Decision inBurst(Decision decision, Understanding understanding, Situation situation) {
        if (!situation.burst() || decision.post() == null) {
            return decision;
        }
        boolean unanswered = decision.handoff() == null && understanding.category() != Category.PRAISE;
        Handoff handoff =
                unanswered ? new Handoff(Brand.GENERAL, Priority.NORMAL, decision.post()) : decision.handoff();
        return silenced(decision, handoff, Reason.BURST);
    }

    private static Decision inMode(Decision decision, BotMode mode) {
        Post post = decision.post();
        if (mode == BotMode.ON || post == null) {
            return decision;
        }
        Handoff planned = decision.handoff();
        Handoff withDraft = planned == null
                ? new Handoff(Brand.GENERAL, Priority.NORMAL, post)
                : new Handoff(planned.queue(), planned.priority(), post);
        return silenced(decision, withDraft, mode == BotMode.REVIEW ? Reason.REVIEW : Reason.PAUSED);
    }

    private static Decision silenced(Decision decision, @Nullable Handoff handoff, Reason because) {
        List<Reason> reasons = new ArrayList<>(List.of(because));
        reasons.addAll(decision.reasons());
        return new Decision(null, handoff, reasons, decision.optOut());
    }
}
