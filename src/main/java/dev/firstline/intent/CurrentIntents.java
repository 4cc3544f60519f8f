package dev.firstline.intent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What the intents folder says at present. Whoever needs several answers of one moment asks once. Thread-safe. */
@Singleton
public class CurrentIntents {
    private volatile Intents now;

    /** A fault in the folder stops the start. */
    @Inject
    CurrentIntents(IntentsConfig config) {
        this(IntentFolder.load(config.dir()));
    }

    /** These to begin with. */
    public CurrentIntents(Intents now) {
        this.now = now;
    }

    public Intents now() {
        return now;
    }

    /** From now on these. */
    public void replaceBy(Intents intents) {
        now = intents;
    }
}
