package dev.firstline.understand;

/**
 * One line an intent is learned from.
 *
 * @param intent which intent, by its place in the list of all
 * @param vector what the line means: its sentence vector, length 1
 * @param denied whether it is a near miss: known only not to be of this intent
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of them, and nobody compares them
record Lesson(int intent, float[] vector, boolean denied) {}
