package dev.firstline.understand;

import dev.firstline.intent.Intents;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the models once, at start and not with the first mention; a fault in them stops the start. */
@Singleton
class UnderstanderProducer {
    @Produces
    @Singleton
    @Startup
    Understander understander(ModelsConfig config, Intents intents) {
        return Understander.load(config.dir(), intents);
    }
}
