package dev.firstline.pipeline;

import dev.firstline.act.Renderer;
import dev.firstline.conversation.PendingQuestion;
import dev.firstline.decide.Decider;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.understand.Context;
import dev.firstline.understand.FeedNames;
import dev.firstline.understand.Understander;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the bot was taught at one time, and what follows from it. A mention is handled with one set of lessons from beginning to
 * end, however often the files change meanwhile.
 */
record Lessons(Intents intents, Understander understander, Decider decider, Renderer renderer) {
    static Lessons of(Intents intents, Understander understander) {
        return new Lessons(intents, understander, new Decider(intents), new Renderer(intents));
    }

    /** What is known before a mention is read. */
    Context context(@Nullable PendingQuestion about, String language, FeedNames names) {
        Intent intent = about == null ? null : intents.intents().get(about.intent());
        return about == null || intent == null
                ? new Context(null, language, names)
                : new Context(new Context.Asked(intent.id(), answers(intent), about.need() != null), language, names);
    }

    /** What a reply to a question about this intent names: what it needs, or that by which its row is found. */
    private Set<String> answers(Intent intent) {
        Set<String> answers = new HashSet<>(intent.needs());
        FeedSchema feed = intents.feedOf(intent);
        if (feed != null) {
            answers.add("date");
            feed.findBy().values().forEach(by -> answers.add(FeedSchema.entity(by)));
            if (answers.contains("city")) {
                answers.add("airport");
            }
        }
        return answers;
    }
}
