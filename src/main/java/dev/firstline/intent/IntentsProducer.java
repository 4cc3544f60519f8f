package dev.firstline.intent;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The intents as they were at start. */
@Singleton
class IntentsProducer {
    @Produces
    @Singleton
    Intents intents(CurrentIntents current) {
        return current.now();
    }
}
