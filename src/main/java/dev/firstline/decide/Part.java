package dev.firstline.decide;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.firstline.intent.Phrase;
import dev.firstline.intent.Topic;
import java.util.function.Function;

/** A piece of a post: which text, not yet which variant of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "part")
public sealed interface Part {
    /** One result for each sort of piece. */
    <R> R match(
            Function<Fixed, R> fixed,
            Function<Apology, R> apology,
            Function<Answer, R> answer,
            Function<Question, R> question);

    /** One of the brand's fixed texts. */
    record Fixed(Phrase phrase) implements Part {
        @Override
        public <R> R match(
                Function<Fixed, R> fixed,
                Function<Apology, R> apology,
                Function<Answer, R> answer,
                Function<Question, R> question) {
            return fixed.apply(this);
        }
    }

    /** The apology for what went wrong. */
    record Apology(Topic topic) implements Part {
        @Override
        public <R> R match(
                Function<Fixed, R> fixed,
                Function<Apology, R> apology,
                Function<Answer, R> answer,
                Function<Question, R> question) {
            return apology.apply(this);
        }
    }

    /** The answer of an intent. */
    record Answer(String intent) implements Part {
        @Override
        public <R> R match(
                Function<Fixed, R> fixed,
                Function<Apology, R> apology,
                Function<Answer, R> answer,
                Function<Question, R> question) {
            return answer.apply(this);
        }
    }

    /** The question for what an intent still needs; which of several it is, where the post's value {@code options} names them. */
    record Question(String intent, String need) implements Part {
        @Override
        public <R> R match(
                Function<Fixed, R> fixed,
                Function<Apology, R> apology,
                Function<Answer, R> answer,
                Function<Question, R> question) {
            return question.apply(this);
        }
    }
}
