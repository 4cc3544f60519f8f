package dev.firstline.understand;

import dev.firstline.learn.FeatureVector;
import java.util.Arrays;

/**
 * A mention as the models see it; made by {@link Reader#read}. The arrays are shared, not copied: leave them alone.
 *
 * @param vector what it means: a point of length 1, or zero when nothing was readable
 * @param scores what the fine-tuned encoder says of it, laid out by {@link TunedLabels}; may be empty
 * @param point  the vector, which runs of words and letters it has, and how it looks, as {@link Features} lays them out
 */
@SuppressWarnings("ArrayRecordComponent") // one a mention on the hot path; nobody compares them
public record Reading(float[] vector, float[] scores, FeatureVector point) {
    /** The fine-tuned encoder's score of each label; empty when it knows nothing of them. */
    float[] tuned(Class<? extends Enum<?>> labels) {
        int from = TunedLabels.from(labels);
        return scores.length == 0 || from < 0
                ? new float[0]
                : Arrays.copyOfRange(scores, from, from + labels.getEnumConstants().length);
    }
}
