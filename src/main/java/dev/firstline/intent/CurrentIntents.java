package dev.firstline.intent;

import jakarta.inject.Singleton;

/** What the intents folder says at present. Whoever needs several answers of one moment asks once. Thread-safe. */
@Singleton
public class CurrentIntents {
    private volatile Intents now;

    /** A fault in the folder stops the start. */
    CurrentIntents(IntentsConfig config) {
        now = IntentFolder.load(config.dir());
    }

    public Intents now() {
        return now;
    }

    /** From now on these. */
    public void replaceBy(Intents intents) {
        now = intents;
    }
}
