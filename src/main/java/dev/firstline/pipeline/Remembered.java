package dev.firstline.pipeline;

import dev.firstline.conversation.PendingQuestion;
import dev.firstline.decide.Part;
import dev.firstline.decide.Post;
import dev.firstline.decide.Situation;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a conversation is about after a mention was dealt with. */
final class Remembered {
    private Remembered() {}

    /**
     * @param said what the bot says and leaves at that; null when it says nothing or people have it now
     * @return null when there is nothing to come back to
     */
    static @Nullable PendingQuestion after(
            Understanding understanding, Situation situation, @Nullable Post said, Instant now) {
        IntentMatch intent = understanding.intent();
        List<Part> parts = said == null ? List.of() : said.parts();
        Optional<Part.Question> question = parts.stream()
                .filter(Part.Question.class::isInstance)
                .map(Part.Question.class::cast)
                .findFirst();
        if (question.isPresent()) {
            return new PendingQuestion(question.get().intent(), question.get().need(), situation.known(), now);
        }
        boolean answered = parts.stream().anyMatch(Part.Answer.class::isInstance);
        return intent == null || !answered ? null : new PendingQuestion(intent.intent(), null, situation.known(), now);
    }
}
