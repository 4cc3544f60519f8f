package dev.firstline.understand;

import dev.firstline.intent.Signal;
import dev.firstline.learn.Label;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mention means for the conversation itself, whatever it is about. */
public enum Turn implements Label {
    /** The author wants a human being. */
    ASKS_FOR_PERSON(Signal.ASKS_FOR_PERSON),
    /** The author wants no automated replies. */
    OPTS_OUT(Signal.OPTS_OUT),
    /** Thanks or news that end the conversation. */
    CLOSES(Signal.CLOSES),
    /** The author has sent a private message. */
    SENT_DM(Signal.SENT_DM),
    /** Nothing of the kind. */
    NONE(null);

    private final @Nullable Signal signal;

    Turn(@Nullable Signal signal) {
        this.signal = signal;
    }

    /** What the rest of the program calls it. */
    Optional<Signal> signal() {
        return Optional.ofNullable(signal);
    }

    /** The name on the wire and in files: {@code sent-dm}. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
