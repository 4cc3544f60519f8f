package dev.firstline.decide;

import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.ConversationState;
import dev.firstline.conversation.Owner;
import dev.firstline.facts.Fact;
import dev.firstline.facts.Finding;
import dev.firstline.intent.Signal;
import dev.firstline.intent.Topic;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PersonalKind;
import dev.firstline.mention.PostId;
import dev.firstline.understand.Category;
import dev.firstline.understand.IntentMatch;
import dev.firstline.understand.Sensitive;
import dev.firstline.understand.Understanding;
import dev.firstline.understand.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the inputs of a decision; whatever a test does not set is unremarkable. */
final class Given {
    static final Instant NOW = Instant.parse("2026-11-21T14:05:00Z");
    private static final ZonedDateTime LOCAL = NOW.atZone(ZoneId.of("Europe/London"));

    Category category = Category.QUESTION;
    boolean sure = true;
    boolean unclear = false;
    Urgency urgency = Urgency.NONE;
    Topic topic = Topic.OTHER;

    @Nullable
    String intent;

    @Nullable
    String also;

    Set<String> answered = Set.of();
    Set<Signal> signals = Set.of();
    Set<PersonalKind> personal = Set.of();
    String language = "en";
    String author = "77";
    Channel channel = Channel.PUBLIC;
    boolean summons = true;
    Mention.Kind kind = Mention.Kind.POST;
    Owner owner = Owner.BOT;
    boolean optedOut = false;
    int asked = 0;
    BotMode mode = BotMode.ON;

    @Nullable
    Finding finding;

    final Map<String, String> known = new HashMap<>(Map.of("date", "2026-11-21"));

    @Nullable
    ZonedDateTime back;

    boolean overdue = false;
    boolean burst = false;

    Given category(Category category) {
        this.category = category;
        return this;
    }

    Given language(String code) {
        language = code;
        return this;
    }

    Given intent(String id) {
        intent = id;
        return this;
    }

    Given flight(String number) {
        known.put("flight", number);
        return this;
    }

    Given freshGate(String gate) {
        finding = new Finding.Fresh(fact(gate));
        return this;
    }

    Given staleGate(String gate) {
        finding = new Finding.Stale(fact(gate));
        return this;
    }

    Given closedUntil(int hour) {
        back = LOCAL.plusDays(1).withHour(hour).withMinute(0);
        return this;
    }

    private static Fact fact(String gate) {
        return new Fact("flights", "NL101-2026-11-21", Map.of("gate", gate), NOW, NOW.plusSeconds(3600), 1);
    }

    Mention mention() {
        return new Mention(
                "1",
                new PostId("500"),
                new PostId("500"),
                new Author(new AuthorId(author), "someone"),
                channel,
                new PostId("500"),
                null,
                "text",
                List.of(),
                language,
                NOW,
                summons,
                kind);
    }

    Understanding understanding() {
        IntentMatch match = intent == null ? null : new IntentMatch(intent, 0.9);
        return new Understanding(
                category,
                0.9,
                Map.of(category, 0.9),
                sure,
                unclear,
                urgency,
                List.of(),
                topic,
                match,
                also == null ? null : new IntentMatch(also, 0.9),
                match,
                signals,
                Sensitive.NONE,
                List.of(),
                language,
                personal);
    }

    Situation situation() {
        Map<Integer, Duration> waits =
                Map.of(1, Duration.ofMinutes(5), 2, Duration.ofMinutes(15), 3, Duration.ofMinutes(60));
        return new Situation(
                new ConversationState(owner, asked, optedOut),
                mode,
                intent == null || finding == null ? Map.of() : Map.of(intent, finding),
                known,
                answered,
                new Waiting(LOCAL, waits, back),
                overdue,
                burst);
    }
}
