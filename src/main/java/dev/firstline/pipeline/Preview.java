package dev.firstline.pipeline;

import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.ConversationState;
import dev.firstline.conversation.Owner;
import dev.firstline.decide.Decision;
import dev.firstline.decide.Situation;
import dev.firstline.decide.Waiting;
import dev.firstline.intent.Intents;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import dev.firstline.personal.Masking;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.personal.PersonalSpan;
import dev.firstline.understand.Context;
import dev.firstline.understand.Understander;
import dev.firstline.understand.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would be understood and decided for a text: the first post of an author, in business hours, the bot on, and no facts
 * in any feed. Needs no database and changes nothing. Thread-safe.
 */
public final class Preview {
    private static final Author SOMEONE = new Author(new AuthorId("2"), "author");
    private static final String BRAND = "1";

    private final Lessons lessons;
    private final PersonalDataFinder personalData;

    public Preview(Intents intents, Understander understander, PersonalDataFinder personalData) {
        lessons = Lessons.of(intents, understander);
        this.personalData = personalData;
    }

    /**
     * @param personalData where the text shows personal data
     * @param maskedText   the text as it would be stored
     * @param reply        the post, rendered; null when there is none
     */
    public record Seen(
            List<PersonalSpan> personalData,
            String maskedText,
            Understanding understanding,
            Decision decision,
            @Nullable String reply) {}

    /**
     * Reads a text as if it were a mention.
     *
     * @param now what "today" means in it
     */
    public Seen of(String text, Instant now) {
        List<PersonalSpan> spans = personalData.find(text);
        String masked = Masking.mask(text, spans);
        Understanding understanding = lessons.understander()
                .understand(
                        masked,
                        Context.NONE,
                        spans.stream().map(PersonalSpan::kind).collect(Collectors.toSet()));
        Decision decision =
                lessons.decider().decide(mention(masked, now), understanding, situation(understanding, now));
        String reply = decision.post() == null
                ? null
                : lessons.renderer()
                        .render(decision.post(), SOMEONE, text.hashCode(), ComposerLink.to(BRAND), words -> true)
                        .orElse(null);
        return new Seen(spans, masked, understanding, decision, reply);
    }

    private static Mention mention(String masked, Instant now) {
        PostId post = new PostId("1");
        return new Mention(
                BRAND, post, post, SOMEONE, post, null, masked, List.of(), "und", now, true, Mention.Kind.POST);
    }

    private Situation situation(Understanding understanding, Instant now) {
        Intents intents = lessons.intents();
        FactSearch.Found found = new FactSearch(intents, FactSource.EMPTY).of(understanding, null, now);
        return new Situation(
                new ConversationState(Owner.BOT, 0, false),
                BotMode.ON,
                found.findings(),
                found.known(),
                Set.of(),
                new Waiting(
                        now.atZone(intents.brand().timeZone()), intents.brand().promises(), null),
                false,
                false);
    }
}
