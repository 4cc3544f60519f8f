package dev.firstline.start;

import dev.firstline.decide.Decision;
import dev.firstline.decide.Reason;
import dev.firstline.intent.Signal;
import dev.firstline.pipeline.Rehearsal;
import dev.firstline.understand.Category;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code classify}.
 *
 * @param scores           category → probability
 * @param urgency          0 none, 1 today matters, 2 now
 * @param signals          what it means for the conversation itself, e.g. {@code asks-for-person}
 * @param sensitive        the subject that makes it one for people only, or {@code none}
 * @param intent           the routine question, null when none is sure enough
 * @param intentConfidence of the intent, or of the nearest one when none is sure enough; 0 to 1
 * @param decision         {@code reply}, {@code reply-and-case}, {@code case} or {@code none}
 */
record Classified(
        String text,
        String category,
        double confidence,
        Map<String, Double> scores,
        int urgency,
        List<Words> urgentWords,
        String topic,
        @Nullable String intent,
        double intentConfidence,
        List<String> signals,
        String sensitive,
        List<Named> entities,
        String language,
        List<Personal> personalData,
        String maskedText,
        String decision,
        List<String> reasons,
        @Nullable String reply) {
    /** Something the text names; offsets into the masked text. */
    record Named(String kind, String value, String text, int start, int end) {}

    /** Words that speak most for the urgency; offsets into the masked text. */
    record Words(String text, int start, int end) {}

    /** Where the text shows personal data; offsets into the text. */
    record Personal(String kind, int start, int end) {}

    static Classified of(String text, Rehearsal.Heard seen) {
        Understanding understanding = seen.understanding();
        IntentMatch intent = understanding.intent();
        IntentMatch nearest = understanding.bestGuess();
        Map<String, Double> scores = new LinkedHashMap<>();
        new EnumMap<>(understanding.scores())
                .forEach((Category category, Double score) -> scores.put(category.label(), score));
        return new Classified(
                text,
                understanding.category().label(),
                understanding.confidence(),
                scores,
                understanding.urgency().level(),
                understanding.urgentWords().stream()
                        .map(word -> new Words(
                                seen.maskedText().substring(word.start(), word.end()), word.start(), word.end()))
                        .toList(),
                understanding.topic().label(),
                intent == null ? null : intent.intent(),
                intent != null ? intent.confidence() : nearest == null ? 0 : nearest.confidence(),
                understanding.signals().stream().map(Signal::label).sorted().toList(),
                understanding.sensitive().label(),
                understanding.entities().stream()
                        .map(each -> new Named(each.label(), each.value(), each.text(), each.start(), each.end()))
                        .toList(),
                understanding.language(),
                seen.personalData().stream()
                        .map(span -> new Personal(span.kind().label(), span.start(), span.end()))
                        .toList(),
                seen.maskedText(),
                outcome(seen.decision()),
                seen.decision().reasons().stream().map(Reason::code).toList(),
                seen.reply());
    }

    private static String outcome(Decision decision) {
        boolean post = decision.post() != null;
        boolean handoff = decision.handoff() != null;
        return post && handoff ? "reply-and-case" : post ? "reply" : handoff ? "case" : "none";
    }
}
