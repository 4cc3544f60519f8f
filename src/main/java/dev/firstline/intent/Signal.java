package dev.firstline.intent;

import java.util.Locale;

/** What an intent means for the conversation itself, whatever its topic. */
public enum Signal {
    /** The author wants a person. */
    ASKS_FOR_PERSON,
    /** The author wants no automated replies; X requires that this is honoured at once. */
    OPTS_OUT,
    /** Thanks or news that end the conversation with nothing left to do. */
    CLOSES,
    /** The author has sent a private message. */
    SENT_DM,
    /** Grief, threat, self-harm, discrimination, legal, press, abuse, protest: never answered by the bot. */
    SENSITIVE;

    /** The name on the wire and in files: {@code sent-dm}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
