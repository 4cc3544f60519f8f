package dev.firstline.pipeline;

import dev.firstline.act.ComposerLink;
import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.ConversationState;
import dev.firstline.conversation.Owner;
import dev.firstline.conversation.PendingQuestion;
import dev.firstline.decide.Decision;
import dev.firstline.decide.Post;
import dev.firstline.decide.Situation;
import dev.firstline.decide.Waiting;
import dev.firstline.intent.Intents;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import dev.firstline.personal.Masking;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.personal.PersonalSpan;
import dev.firstline.understand.FeedNames;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Understanding;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One author's conversation without a database, in business hours, the bot on: each post is read and decided as the service
 * would, and what it leads to is remembered for the next. Not thread-safe.
 */
public final class Rehearsal {
    private static final Author SOMEONE = new Author(new AuthorId("2"), "author");
    private static final String BRAND = "1";
    private static final PostId POST = new PostId("1");

    private final Lessons lessons;
    private final PersonalDataFinder personalData;
    private final FactSearch facts;
    private final Set<String> said = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private @Nullable PendingQuestion about;
    private Owner owner = Owner.BOT;
    private int asked;
    private boolean optedOut;

    Rehearsal(Lessons lessons, PersonalDataFinder personalData, FactSource facts) {
        this.lessons = lessons;
        this.personalData = personalData;
        this.facts = new FactSearch(lessons.intents(), facts);
    }

    /**
     * What became of a post.
     *
     * @param personalData where the text shows personal data
     * @param maskedText   the text as it would be stored
     * @param reply        the post, rendered; null when there is none
     */
    public record Heard(
            List<PersonalSpan> personalData,
            String maskedText,
            Understanding understanding,
            Decision decision,
            @Nullable String reply) {}

    /** The author's next post, written to the brand; {@code now} is what "today" means in it. */
    public Heard hear(String text, Instant now) {
        return hear(text, now, true);
    }

    /** The author's next post; X lets the brand reply only where the post {@code summons} it. */
    public Heard hear(String text, Instant now, boolean summons) {
        List<PersonalSpan> spans = personalData.find(text);
        String masked = Masking.mask(text, spans);
        Understanding understanding = lessons.understander()
                .understand(
                        masked,
                        lessons.context(about, "und", FeedNames.NONE),
                        spans.stream().map(PersonalSpan::kind).collect(Collectors.toSet()));
        Situation situation = situation(understanding, now);
        Decision decision = lessons.decider().decide(mention(masked, now, summons), understanding, situation);
        String reply = words(decision.post(), text.hashCode());
        remember(decision, understanding, situation, reply, now);
        return new Heard(spans, masked, understanding, decision, reply);
    }

    private @Nullable String words(@Nullable Post post, long seed) {
        return post == null
                ? null
                : lessons.renderer()
                        .render(
                                post,
                                Channel.PUBLIC,
                                SOMEONE,
                                seed,
                                ComposerLink.to(BRAND),
                                words -> !said.contains(words))
                        .orElse(null);
    }

    private void remember(
            Decision decision, Understanding understanding, Situation situation, @Nullable String reply, Instant now) {
        boolean handedOff = decision.handoff() != null;
        Post left = reply == null || handedOff ? null : decision.post();
        about = Remembered.after(understanding, situation, left, now);
        asked = about == null || about.need() == null ? 0 : asked + 1;
        owner = handedOff ? Owner.PEOPLE : owner;
        optedOut |= decision.optOut();
        if (reply != null) {
            said.add(reply);
        }
        if (about != null && about.need() == null) {
            answered.add(about.intent());
        }
    }

    private static Mention mention(String masked, Instant now, boolean summons) {
        return new Mention(
                BRAND,
                POST,
                POST,
                SOMEONE,
                Channel.PUBLIC,
                POST,
                null,
                masked,
                List.of(),
                "und",
                now,
                summons,
                Mention.Kind.POST);
    }

    private Situation situation(Understanding understanding, Instant now) {
        Intents intents = lessons.intents();
        FactSearch.Found found = facts.of(understanding, about, now);
        Waiting waiting = new Waiting(
                now.atZone(intents.brand().timeZone()), intents.brand().promises(), null);
        return new Situation(
                new ConversationState(owner, asked, optedOut),
                BotMode.ON,
                found.findings(),
                found.known(),
                again(understanding),
                waiting,
                false,
                false);
    }

    private Set<String> again(Understanding understanding) {
        return understanding.asked().stream()
                .map(IntentMatch::intent)
                .filter(answered::contains)
                .collect(Collectors.toSet());
    }
}
