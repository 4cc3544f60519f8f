package dev.firstline.sandbox;

import java.util.Set;

/** The calls by which the brand writes: post, delete, direct message. */
final class Writes {
    private final Ledger ledger;
    private final Views views;
    private final SandboxUser brand;
    private final Composer composer;
    private final Summons summons;
    private final Duplicates duplicates;
    private final Faults faults;

    Writes(
            Ledger ledger,
            Views views,
            SandboxUser brand,
            Composer composer,
            Summons summons,
            Duplicates duplicates,
            Faults faults) {
        this.ledger = ledger;
        this.views = views;
        this.brand = brand;
        this.composer = composer;
        this.summons = summons;
        this.duplicates = duplicates;
        this.faults = faults;
    }

    Answer create(Call call) {
        call.parameters().only(Set.of());
        var wanted = NewPost.parse(call.body());
        var fault = faults.take();
        if (fault.isEmpty()) {
            return Answer.created(views.created(make(wanted)));
        }
        return switch (fault.get()) {
            case DROPPED -> Answer.drop();
            case UNAVAILABLE -> Answer.refused(XRefusal.serverError(503));
            case MADE_THEN_DROPPED -> {
                make(wanted);
                yield Answer.drop();
            }
            case MADE_THEN_ERROR -> {
                make(wanted);
                yield Answer.refused(XRefusal.serverError(500));
            }
        };
    }

    Answer delete(Call call) {
        var post = ledger.post(call.pathId());
        if (post.isPresent() && post.get().author() != brand.id()) {
            throw XRefusal.otherAccount();
        }
        post.ifPresent(ledger::delete);
        var body = Json.object();
        body.putObject("data").put("deleted", post.isPresent());
        return Answer.ok(body);
    }

    Answer message(Call call) {
        var json = NewPost.json(call.body());
        if (!json.path("text").isTextual() || json.path("text").textValue().isBlank()) {
            throw XRefusal.malformedBody("$.text: is missing but it is required");
        }
        var recipient = ledger.user(call.pathId())
                .orElseThrow(() -> XRefusal.invalid(
                        "participant_id", call.id(), "User(s) with id(s) [" + call.id() + "] could not be found."));
        var message = ledger.send(brand, recipient, json.path("text").textValue());
        var body = Json.object();
        body.putObject("data")
                .put("dm_conversation_id", SandboxMessage.conversation(brand.id(), recipient.id()))
                .put("dm_event_id", PostView.text(message.id()));
        return Answer.created(body);
    }

    private synchronized SandboxPost make(NewPost wanted) {
        var text = wanted.text().strip();
        if (!Lengths.fits(text)) {
            throw XRefusal.forbidden("Your post text is too long: 280 weighted characters are the most.");
        }
        var draft = wanted.inReplyTo() == null
                ? Draft.root(brand, text, "en")
                : composer.reply(brand, text, "en", target(wanted.inReplyTo()), wanted.excluded());
        if (duplicates.has(brand, text)) {
            throw XRefusal.forbidden("You are not allowed to create a Tweet with duplicate content.");
        }
        return ledger.add(draft);
    }

    private SandboxPost target(String id) {
        long target = Parameters.id("reply.in_reply_to_tweet_id", id);
        if (ledger.wasDeleted(target)) {
            throw XRefusal.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
        }
        var post = ledger.post(target)
                .orElseThrow(() -> XRefusal.invalid(
                        "reply.in_reply_to_tweet_id", id, "The Tweet you attempted to reply to does not exist."));
        if (!summons.allows(brand, post)) {
            throw XRefusal.forbidden(
                    "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by"
                            + " the author of the post you are replying to.");
        }
        return post;
    }
}
