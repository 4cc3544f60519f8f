package dev.firstline.training;

/**
 * A sentence with the intent a person gave it.
 *
 * @param intent its intent, or {@link #NONE}
 * @param text   as somebody wrote it
 */
record Utterance(String intent, String text) {
    /** The label of sentences that ask for none of the intents. */
    static final String NONE = "oos";

    boolean asksForNone() {
        return intent.equals(NONE);
    }
}
