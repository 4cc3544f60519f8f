package dev.firstline.pipeline;

import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.Intents;
import dev.firstline.understand.ModelsConfig;
import dev.firstline.understand.Understander;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/**
 * The lessons in force. The models are loaded once, at start and not with the first mention; a fault in them stops the start.
 * Thread-safe.
 */
@Singleton
@Startup
class Taught {
    private final CurrentIntents intents;
    private volatile Lessons now;

    Taught(CurrentIntents intents, ModelsConfig models) {
        this.intents = intents;
        now = Lessons.of(intents.now(), Understander.load(models.dir(), intents.now()));
    }

    Lessons now() {
        return now;
    }

    /** Learns other intents, a second or two, and only then puts them in force. */
    synchronized void learn(Intents next) {
        Lessons learned = Lessons.of(next, now.understander().taught(next));
        intents.replaceBy(next);
        now = learned;
    }
}
