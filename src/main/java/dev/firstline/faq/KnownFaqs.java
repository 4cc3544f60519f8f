package dev.firstline.faq;

import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.Intent;
import dev.firstline.intent.ReplyCheck;
import dev.firstline.web.ProblemException;
import io.quarkus.logging.Log;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The intents whose texts may be set, and what may be said for them. */
final class KnownFaqs {
    private final CurrentIntents intents;

    KnownFaqs(CurrentIntents intents) {
        this.intents = intents;
    }

    /** Those that have reply texts; the others are never answered by the bot, whatever somebody writes. */
    List<Intent> intents() {
        return intents.now().intents().values().stream()
                .filter(intent -> !intent.replies().isEmpty())
                .sorted(Comparator.comparing(Intent::id))
                .toList();
    }

    /** @throws ProblemException 404 naming the nearest one */
    Intent intent(String id) {
        Intent intent = intents.now().intents().get(id);
        if (intent == null || intent.replies().isEmpty()) {
            String hint =
                    ReplyCheck.nearest(id, intents().stream().map(Intent::id).toList());
            String what = intent == null
                    ? "there is no such intent, " + hint
                    : "this intent has no reply texts: it is always handed to people";
            throw new ProblemException(404, "unknown-faq", what, Map.of("field", "id"));
        }
        return intent;
    }

    List<ReplyCheck.Flaw> flaws(Intent intent, Map<String, List<String>> texts) {
        return ReplyCheck.of(intent, intents.now()).flaws(texts);
    }

    /** @throws ProblemException 422 that lists them, if there are any */
    void refuse(List<ReplyCheck.Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new ProblemException(
                    422,
                    "faulty-texts",
                    "the texts cannot be used, see faults: " + flaws.size(),
                    Map.of("faults", flaws));
        }
    }

    /** Whether stored texts may still be said. The intent's file, its feed or the brand may have changed since. */
    boolean allows(String id, Map<String, List<String>> texts) {
        Intent intent = intents.now().intents().get(id);
        boolean allowed = intent != null
                && !intent.replies().isEmpty()
                && flaws(intent, texts).isEmpty();
        if (!allowed) {
            Log.warnf("texts of operations are set aside, they no longer fit their intent: intent=%s", id);
        }
        return allowed;
    }
}
