package dev.firstline.understand;

/**
 * A mention as the models see it; made by {@link Reader#read}. The arrays are shared, not copied: leave them alone.
 *
 * @param vector what it means: a point of length 1, or zero when nothing was readable
 * @param ngrams which runs of words and letters it has, as ascending feature numbers
 * @param shape  how it looks: marks, capitals, length and the like, each 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // one a mention on the hot path; nobody compares them
public record Reading(float[] vector, int[] ngrams, float[] shape) {}
