package dev.firstline.sandbox;

import java.util.Set;

/** The calls by which the brand posts and takes back. */
final class Writes {
    private final Ledger ledger;
    private final Views views;
    private final SandboxUser brand;
    private final Composer composer;
    private final Summons summons;
    private final Duplicates duplicates;

    Writes(Ledger ledger, Views views, SandboxUser brand, Composer composer, Summons summons, Duplicates duplicates) {
        this.ledger = ledger;
        this.views = views;
        this.brand = brand;
        this.composer = composer;
        this.summons = summons;
        this.duplicates = duplicates;
    }

    Answer create(Call call) {
        call.parameters().only(Set.of());
        return Answer.created(views.created(make(NewPost.parse(call.body()))));
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
        if (!ledger.isVisible(post)) {
            throw XRefusal.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
        }
        if (!summons.allows(brand, post)) {
            throw XRefusal.forbidden(
                    "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by"
                            + " the author of the post you are replying to.");
        }
        return post;
    }
}
