package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.encoder.Encoder;
import dev.firstline.understand.IntentMatcher.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The vectors are made up: an intent lies around an axis of its own, and what is said differs along other axes. */
class IntentMatcherTest {
    private static final int INTENTS = 6;
    private static final int UNTAUGHT = 40;
    private static final int COMMON = 41;

    @Test
    void what_lies_with_the_examples_is_their_intent() {
        IntentMatcher matcher = IntentMatcher.learn(examples(), Background.empty(), Set.of());

        for (int intent = 0; intent < INTENTS; intent++) {
            IntentMatcher.Match match = matcher.match(said(intent, 300, 0.2f));
            assertThat(match.best().intent()).isEqualTo("intent-" + intent);
            assertThat(match.best().confidence()).isGreaterThan(0.5);
            assertThat(match.sure()).isTrue();
        }
    }

    @Test
    void what_lies_with_nothing_is_left_alone() {
        IntentMatcher matcher = IntentMatcher.learn(examples(), Background.empty(), Set.of());

        IntentMatcher.Match match = matcher.match(said(UNTAUGHT, 301, 0.2f));

        assertThat(match.sure()).isFalse();
        assertThat(match.best().confidence()).isLessThan(0.5);
    }

    @Test
    void what_cannot_be_read_is_left_alone() {
        IntentMatcher matcher = IntentMatcher.learn(examples(), Background.empty(), Set.of());

        assertThat(matcher.match(reading(new float[Encoder.DIMENSIONS])).sure()).isFalse();
    }

    @Test
    void a_near_miss_takes_its_neighbourhood_from_the_intent() {
        List<Example> examples = examples();
        Reading close = said(0, 302, 0.8f);
        var denied = new ArrayList<>(examples);
        denied.add(new Example("intent-0", said(0, 302, 0.85f), true));

        assertThat(IntentMatcher.learn(examples, Background.empty(), Set.of())
                        .match(close)
                        .sure())
                .isTrue();
        assertThat(IntentMatcher.learn(denied, Background.empty(), Set.of())
                        .match(close)
                        .sure())
                .isFalse();
    }

    @Test
    void the_order_of_the_intents_does_not_matter() {
        List<Example> reversed = new ArrayList<>();
        for (int intent = INTENTS - 1; intent >= 0; intent--) {
            reversed.addAll(examples(intent));
        }

        assertThat(matches(IntentMatcher.learn(reversed, Background.empty(), Set.of())))
                .isEqualTo(matches(IntentMatcher.learn(examples(), Background.empty(), Set.of())));
    }

    @Test
    void a_sensitive_intent_is_heard_from_afar() {
        Reading afar = said(2, 303, 2f);

        IntentMatcher.Match plain =
                IntentMatcher.learn(examples(), Background.empty(), Set.of()).match(afar);
        IntentMatcher.Match heard = IntentMatcher.learn(examples(), Background.empty(), Set.of("intent-2"))
                .match(afar);

        assertThat(plain.sure()).isFalse();
        assertThat(heard.sure()).isTrue();
        assertThat(heard.best().intent()).isEqualTo("intent-2");
    }

    @Test
    void real_unknowns_move_the_threshold() {
        IntentMatcher matcher = IntentMatcher.learn(examples(), Background.empty(), Set.of());
        List<Example> known = IntStream.range(0, 20)
                .mapToObj(i -> new Example("intent-1", said(1, 310 + i, 0.1f), false))
                .toList();
        List<Reading> unknown =
                IntStream.range(0, 20).mapToObj(i -> said(1, 340 + i, 0.3f)).toList();

        IntentMatcher tuned = matcher.tuned(known, unknown);

        assertThat(unknown).noneMatch(reading -> tuned.match(reading).sure());
        assertThat(known).allMatch(example -> tuned.match(example.reading()).sure());
    }

    @Test
    void one_intent_is_enough_and_none_is_refused() {
        assertThat(IntentMatcher.learn(examples(3), Background.empty(), Set.of())
                        .match(said(3, 304, 0.2f))
                        .best()
                        .intent())
                .isEqualTo("intent-3");
        assertThatThrownBy(() -> IntentMatcher.learn(List.of(), Background.empty(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no intent to learn");
    }

    private static List<IntentMatcher.Match> matches(IntentMatcher matcher) {
        return IntStream.range(0, 12)
                .mapToObj(i -> matcher.match(said(i, 305, 0.3f)))
                .toList();
    }

    private static List<Example> examples() {
        return IntStream.range(0, INTENTS)
                .boxed()
                .flatMap(intent -> examples(intent).stream())
                .toList();
    }

    private static List<Example> examples(int intent) {
        return IntStream.range(0, 10)
                .mapToObj(i -> new Example("intent-" + intent, said(intent, 50 + 10 * intent + i, 0.3f), false))
                .toList();
    }

    /** A sentence along one axis with a little of another, and much that all sentences have. */
    private static Reading said(int about, int manner, float much) {
        float[] vector = new float[Encoder.DIMENSIONS];
        float length = (float) Math.sqrt(2 + much * much);
        vector[COMMON] = 1 / length;
        vector[about] = 1 / length;
        vector[manner] = much / length;
        return reading(vector);
    }

    private static Reading reading(float[] vector) {
        return new Reading(vector, new float[0], Features.of(vector, new int[0], new float[Shape.FEATURES]));
    }
}
