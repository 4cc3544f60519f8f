package dev.firstline.intent;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the intents once; a fault in them stops the start. */
@Singleton
class IntentsProducer {
    @Produces
    @Singleton
    Intents intents(IntentsConfig config) {
        return IntentFolder.load(config.dir());
    }
}
