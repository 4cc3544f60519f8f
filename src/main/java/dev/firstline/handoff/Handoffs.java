package dev.firstline.handoff;

import dev.firstline.cases.Briefing;
import dev.firstline.cases.Case;
import dev.firstline.cases.Cases;
import dev.firstline.cases.NewWork;
import dev.firstline.conversation.Conversation;
import dev.firstline.decide.Handoff;
import dev.firstline.mention.Mention;
import dev.firstline.understand.Entity;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands a mention to people. It never fails for want of a case: it joins, reopens or opens one. */
@ApplicationScoped
public class Handoffs {
    private static final int SUMMARY_LENGTH = 140;

    private final Cases cases;

    Handoffs(Cases cases) {
        this.cases = cases;
    }

    /**
     * Opens or joins the author's case, in the caller's transaction.
     *
     * @param known     what the conversation named before, as placeholder values
     * @param why       reason codes, the weightiest first
     * @param botSaid   what the bot posts beside it, if anything
     * @param suggested what it would have posted, if it was not let
     */
    public Case open(
            Conversation conversation,
            Mention mention,
            Understanding understanding,
            Map<String, String> known,
            Handoff handoff,
            List<String> why,
            @Nullable String botSaid,
            @Nullable String suggested) {
        IntentMatch intent = understanding.intent();
        Briefing briefing = new Briefing(
                why,
                summary(mention.text()),
                understanding.category().label(),
                understanding.urgency().level(),
                understanding.topic().label(),
                understanding.sensitive().label(),
                understanding.language(),
                intent == null ? null : intent.intent(),
                entities(understanding, known),
                botSaid,
                suggested);
        return cases.open(conversation, new NewWork(mention, handoff.queue(), handoff.priority(), briefing));
    }

    private static Map<String, String> entities(Understanding understanding, Map<String, String> known) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Entity entity : understanding.entities()) {
            // What is personal has no value here; that it was named still helps.
            named.merge(
                    entity.label(),
                    entity.value(),
                    (first, second) -> second.isEmpty() ? first : first + ", " + second);
        }
        known.forEach((name, value) -> {
            if (name.indexOf(' ') < 0) {
                named.putIfAbsent(name, value);
            }
        });
        return named;
    }

    /** The author's own words, cut at a word. */
    public static String summary(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= SUMMARY_LENGTH) {
            return line;
        }
        int cut = line.lastIndexOf(' ', SUMMARY_LENGTH);
        return line.substring(0, cut > 0 ? cut : SUMMARY_LENGTH) + " …";
    }
}
