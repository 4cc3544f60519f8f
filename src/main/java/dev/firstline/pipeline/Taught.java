package dev.firstline.pipeline;

import dev.firstline.faq.Faqs;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.Intents;
import dev.firstline.understand.ModelsConfig;
import dev.firstline.understand.Understander;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * The lessons in force. The models are loaded once, at start and not with the first mention; a fault in them stops the start.
 * Thread-safe.
 */
@Singleton
@Startup
class Taught {
    private final CurrentIntents intents;
    private final Faqs faqs;
    private volatile Learned now;

    /** What was learned, and the reply texts that operations had set then. */
    private record Learned(Lessons lessons, Map<String, Map<String, List<String>>> texts) {}

    Taught(CurrentIntents intents, Faqs faqs, ModelsConfig models) {
        this.intents = intents;
        this.faqs = faqs;
        now = new Learned(Lessons.of(intents.now(), Understander.load(models.dir(), intents.now())), Map.of());
    }

    /** With the reply texts that operations have set by now. */
    Lessons now() {
        Map<String, Map<String, List<String>>> texts = faqs.replies();
        Learned known = now;
        return known.texts() == texts ? known.lessons() : saying(texts);
    }

    private synchronized Lessons saying(Map<String, Map<String, List<String>>> texts) {
        Understander understander = now.lessons().understander();
        now = new Learned(Lessons.of(intents.now().saying(texts), understander), texts);
        return now.lessons();
    }

    /** Learns other intents, a second or two, and only then puts them in force. */
    synchronized void learn(Intents next) {
        Understander understander = now.lessons().understander().taught(next);
        intents.replaceBy(next);
        faqs.reread();
        now = new Learned(Lessons.of(next, understander), Map.of());
    }
}
