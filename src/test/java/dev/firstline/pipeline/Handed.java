package dev.firstline.pipeline;

import dev.firstline.act.Delivery;
import dev.firstline.act.DeliveryLoop;
import dev.firstline.act.FakeX;
import dev.firstline.act.Outbox;
import dev.firstline.act.Rank;
import dev.firstline.act.Reply;
import dev.firstline.cases.Actor;
import dev.firstline.cases.Case;
import dev.firstline.cases.CaseMoves;
import dev.firstline.cases.Cases;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Message;
import dev.firstline.conversation.Messages;
import dev.firstline.conversation.OptOuts;
import dev.firstline.decide.Handoff;
import dev.firstline.facts.Fact;
import dev.firstline.handoff.Handoffs;
import dev.firstline.ingest.Forgetter;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.Intake;
import dev.firstline.ingest.Mentions;
import dev.firstline.ingest.Source;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PostId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Lets tests hand work to people and put replies into the outbox without reading a mention first. */
@ApplicationScoped
public class Handed {
    private static final String ACCOUNT = "1";
    private static final AtomicLong IDS = new AtomicLong(7_000_000_000L);

    private final Handoffs handoffs;
    private final Conversations conversations;
    private final Messages messages;
    private final Outbox outbox;
    private final DeliveryLoop deliveries;
    private final Intake intake;
    private final Mentions mentions;
    private final Cases cases;
    private final CaseMoves moves;
    private final OptOuts optOuts;
    private final Pipeline pipeline;
    private final Forgetter forgetter;
    private final FakeX x;
    private final Clock clock;

    Handed(
            Handoffs handoffs,
            Conversations conversations,
            Messages messages,
            Outbox outbox,
            DeliveryLoop deliveries,
            Intake intake,
            Mentions mentions,
            Cases cases,
            CaseMoves moves,
            OptOuts optOuts,
            Pipeline pipeline,
            Forgetter forgetter,
            FakeX x,
            Clock clock) {
        this.handoffs = handoffs;
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.intake = intake;
        this.mentions = mentions;
        this.cases = cases;
        this.moves = moves;
        this.optOuts = optOuts;
        this.pipeline = pipeline;
        this.forgetter = forgetter;
        this.x = x;
        this.clock = clock;
    }

    /** A mention of a new author, as if ingest had just stored it; nothing is decided yet. */
    public Mention mention(String text) {
        return mention(text, true);
    }

    /** As above; without a summons X refuses any reply. */
    public Mention mention(String text, boolean summons) {
        return mention(text, "en", summons);
    }

    private Mention mention(String text, String language, boolean summons) {
        PostId post = nextId();
        Author author = new Author(new AuthorId(post.value()), "customer" + post);
        return stored(post, author, post, null, text, language, summons);
    }

    /** A mention of a new author in what X calls another language, decided by the pipeline. */
    public Mention decided(String text, String language) {
        return decide(mention(text, language, true));
    }

    /** A mention of a new author, decided by the pipeline. */
    public Mention decided(String text) {
        return decide(mention(text));
    }

    /** The author's next post in the thread, in reply to what the brand said last, if it said anything; decided. */
    public Mention followUp(Mention first, String text) {
        PostId answered =
                x.repliesTo(first.id()).stream().map(FakeX.Made::id).findFirst().orElse(first.id());
        return decide(stored(nextId(), first.author(), first.thread(), answered, text, "en", true));
    }

    /** A new thread of the same author, decided. */
    public Mention bySameAuthor(Mention first, String text) {
        PostId post = nextId();
        return decide(stored(post, first.author(), post, null, text, "en", true));
    }

    /** A direct message of a new author, decided by the pipeline. */
    public Mention decidedMessage(String text) {
        PostId message = nextId();
        Author author = new Author(new AuthorId(message.value()), "customer" + message);
        PostId thread = new PostId(author.id().value());
        take(message, message, author, Channel.DM, thread, text, Mention.Kind.POST);
        return decide(find(message));
    }

    /** A mention of that kind by a new author, decided by the pipeline. */
    public Mention decided(String text, Mention.Kind kind) {
        PostId post = nextId();
        Author author = new Author(new AuthorId(post.value()), "customer" + post);
        take(post, post, author, Channel.PUBLIC, post, text, kind);
        return decide(find(post));
    }

    /** Its author changes it, and the change is taken up. */
    public Mention edited(Mention mention, String text) {
        take(mention.id(), nextId(), mention.author(), mention.channel(), mention.thread(), text, mention.kind());
        Mention newer = find(mention.id());
        QuarkusTransaction.requiringNew().run(() -> pipeline.revised(newer));
        return newer;
    }

    /** X shows it no more. */
    public void gone(Mention mention, String why) {
        forgetter.forget(mention, why);
    }

    private void take(
            PostId id, PostId latest, Author author, Channel channel, PostId thread, String text, Mention.Kind kind) {
        intake.take(
                ACCOUNT,
                Source.POLL,
                List.of(new IncomingPost(
                        id, latest, author, channel, thread, null, text, "en", clock.instant(), true, kind)));
    }

    private Mention find(PostId post) {
        return QuarkusTransaction.requiringNew()
                .call(() -> mentions.find(ACCOUNT, post).orElseThrow());
    }

    /** A mention that the pipeline could not decide. */
    public Mention failed(String text) {
        Mention mention = mention(text);
        QuarkusTransaction.requiringNew()
                .run(() -> pipeline.failed(mention, new IllegalStateException("made to fail")));
        return mention;
    }

    private Mention decide(Mention mention) {
        QuarkusTransaction.requiringNew().run(() -> pipeline.handle(mention));
        return mention;
    }

    private static PostId nextId() {
        return new PostId(String.valueOf(IDS.incrementAndGet()));
    }

    private Mention stored(
            PostId post,
            Author author,
            PostId thread,
            @Nullable PostId repliesTo,
            String text,
            String language,
            boolean summons) {
        intake.take(
                ACCOUNT,
                Source.POLL,
                List.of(new IncomingPost(
                        post,
                        post,
                        author,
                        Channel.PUBLIC,
                        thread,
                        repliesTo,
                        text,
                        language,
                        clock.instant(),
                        summons,
                        Mention.Kind.POST)));
        return QuarkusTransaction.requiringNew()
                .call(() -> mentions.find(ACCOUNT, post).orElseThrow());
    }

    /** Hands the mention to people; the number of its case. */
    public long handOff(Mention mention, String queue, int priority) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Conversation conversation = conversations.lock(mention);
            messages.add(conversation.id(), Message.from(mention));
            Case opened = handoffs.open(
                    conversation,
                    mention,
                    Unread.of(mention),
                    Map.of(),
                    new Handoff(queue, priority, null),
                    List.of("test"),
                    null,
                    null);
            return opened.id();
        });
    }

    /** Puts a reply of the bot into the outbox; its number. */
    public long botReply(Mention mention, String text, Fact fact, Duration freshFor) {
        return botReply(mention, text, Rank.QUESTION, fact, freshFor);
    }

    /** As above, of that rank. */
    public long botReply(Mention mention, String text, Rank rank, Fact fact, Duration freshFor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Conversation conversation = conversations.lock(mention);
            messages.add(conversation.id(), Message.from(mention));
            return outbox.add(new Reply(
                            conversation,
                            null,
                            mention.id(),
                            mention.postedAt(),
                            mention.latest(),
                            null,
                            text,
                            rank,
                            fact,
                            freshFor))
                    .id();
        });
    }

    /** Puts a reply of the case's holder into the outbox; its number. */
    public long agentReply(Mention mention, long caseId, String agent, String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.add(new Reply(
                                conversations.lock(mention),
                                caseId,
                                mention.id(),
                                mention.postedAt(),
                                mention.latest(),
                                agent,
                                text,
                                Rank.AGENT,
                                null,
                                null))
                        .id());
    }

    /** The author says stop. */
    public void optOut(Mention mention) {
        QuarkusTransaction.requiringNew().run(() -> optOuts.add(mention));
    }

    /** Closes a case, whoever holds it. */
    public void closeCase(long caseId) {
        moves.close(caseId, new Actor("supervisor", true), version(caseId), "resolved");
    }

    /** The version of a case as it is now. */
    public long version(long caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> cases.findById(caseId).version());
    }

    /** Works off whatever is due. */
    public void sendAll() {
        boolean worked = true;
        while (worked) {
            worked = deliveries.runOnce();
        }
    }

    /** The delivery as the database has it now. */
    public Delivery delivery(long id) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.findById(id));
    }

    /** The number of the mention's conversation. */
    public long conversation(Mention mention) {
        return QuarkusTransaction.requiringNew()
                .call(() -> conversations.lock(mention).id());
    }

    /** Whose conversation it is now: bot, people or an agent. */
    public String owner(Mention mention) {
        return QuarkusTransaction.requiringNew()
                .call(() -> conversations.lock(mention).owner().label());
    }

    /** What was posted in reply to a mention, once all that may leave has left. */
    public List<String> repliesTo(Mention mention) {
        sendAll();
        return x.repliesTo(mention.id()).stream().map(FakeX.Made::text).toList();
    }

    /** The case of a mention's author. */
    public Case caseOf(Mention mention) {
        return QuarkusTransaction.requiringNew()
                .call(() -> cases.find("authorId = ?1", mention.author().id().value())
                        .firstResult());
    }
}
