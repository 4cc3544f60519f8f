package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a caller sees of a fault. */
final class FaultyAnswer {
    private FaultyAnswer() {}

    /** Of a call that was not done. */
    static Answer instead(StandingFault struck) {
        return switch (struck.fault()) {
            case RESET -> Answer.broken(Answer.Ending.RESET);
            case UNAVAILABLE -> Answer.refused(XRefusal.serverError(503));
            case RATE_LIMITED -> Answer.refused(XRefusal.rateLimited());
            case CREDITS_EXHAUSTED -> Answer.refused(XRefusal.creditsExhausted(struck.status()));
            case HTML -> Answer.html();
            case DROPPED,
                    MADE_THEN_DROPPED,
                    MADE_THEN_ERROR,
                    TRUNCATED,
                    SLOW,
                    DISORDERED,
                    DUPLICATE_EVENTS,
                    DISORDERED_EVENTS,
                    BARE_EVENTS,
                    SILENT_EVENTS -> Answer.broken(Answer.Ending.DROPPED);
        };
    }

    /** Of a call that was done, or rightly refused: then there is nothing to lose but the refusal. */
    static Answer after(Answer answer, Fault fault) {
        return switch (fault) {
            case MADE_THEN_DROPPED -> isRefusal(answer) ? answer : answer.ending(Answer.Ending.DROPPED);
            case MADE_THEN_ERROR -> isRefusal(answer) ? answer : Answer.refused(XRefusal.serverError(500));
            case TRUNCATED -> answer.ending(Answer.Ending.TRUNCATED);
            case DISORDERED -> new Answer(answer.status(), disordered(answer.body()), answer.ending());
            case SLOW,
                    DROPPED,
                    RESET,
                    UNAVAILABLE,
                    RATE_LIMITED,
                    CREDITS_EXHAUSTED,
                    HTML,
                    DUPLICATE_EVENTS,
                    DISORDERED_EVENTS,
                    BARE_EVENTS,
                    SILENT_EVENTS -> answer;
        };
    }

    private static boolean isRefusal(Answer answer) {
        return answer.status() >= 400;
    }

    private static JsonNode disordered(JsonNode body) {
        if (!(body.path("data") instanceof ArrayNode data) || data.size() < 2) {
            return body;
        }
        List<JsonNode> items = new ArrayList<>();
        data.forEach(items::add);
        Collections.rotate(items, items.size() / 2);
        Collections.swap(items, 0, items.size() - 1);
        ObjectNode copy = body.deepCopy();
        copy.set("data", Json.array().addAll(items));
        return copy;
    }
}
