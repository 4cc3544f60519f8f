package dev.firstline.pipeline;

import dev.firstline.act.Renderer;
import dev.firstline.decide.Decider;
import dev.firstline.intent.Intents;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the plain objects of the stages into the container. */
class Beans {
    @Produces
    @Singleton
    Decider decider(Intents intents) {
        return new Decider(intents);
    }

    @Produces
    @Singleton
    Renderer renderer(Intents intents) {
        return new Renderer(intents);
    }
}
