package dev.firstline.queue;

import dev.firstline.intent.CurrentIntents;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The queues that the brand file names. */
@ApplicationScoped
class Queues {
    private final CurrentIntents intents;

    Queues(CurrentIntents intents) {
        this.intents = intents;
    }

    List<String> all() {
        return List.copyOf(intents.now().brand().queues());
    }

    /** @throws ProblemException 404 with the queues there are */
    String existing(String queue) {
        if (!all().contains(queue)) {
            throw new ProblemException(404, "no-such-queue", "there is no queue " + queue, Map.of("queues", all()));
        }
        return queue;
    }
}
