package dev.firstline.sandbox;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts as any customer. */
final class Customers {
    /** Premium accounts may write so much. */
    private static final int MOST_CHARACTERS = 25_000;

    private static final int MOST_IMAGES = 4;

    /**
     * What a customer does.
     *
     * @param username  handle without {@code @}; the account is made when new
     * @param name      display name for a new account
     * @param text      may be empty when a post is repeated
     * @param inReplyTo id of the post answered
     * @param retweetOf id of the post repeated
     * @param quoteOf   id of the post quoted
     * @param editOf    id of an own post this is the new version of
     * @param images    how many pictures hang on it, 0 to 4
     * @param key       the same key again makes no second post
     */
    record Wanted(
            String username,
            @Nullable String name,
            String text,
            @Nullable String lang,
            @Nullable Long inReplyTo,
            @Nullable Long retweetOf,
            @Nullable Long quoteOf,
            @Nullable Long editOf,
            int images,
            @Nullable String key) {
        static Wanted post(String username, String name, String text) {
            return new Wanted(username, name, text, null, null, null, null, null, 0, null);
        }

        Wanted replyingTo(long post) {
            return new Wanted(username, name, text, lang, post, retweetOf, quoteOf, editOf, images, key);
        }

        Wanted repeating(long post) {
            return new Wanted(username, name, text, lang, inReplyTo, post, quoteOf, editOf, images, key);
        }
    }

    private final Ledger ledger;
    private final Composer composer;
    private final SandboxUser brand;

    Customers(Ledger ledger, Composer composer, SandboxUser brand) {
        this.ledger = ledger;
        this.composer = composer;
        this.brand = brand;
    }

    /** @throws BadRequest naming the field at fault */
    SandboxPost post(Wanted wanted) {
        if (!Handles.isUsername(wanted.username())) {
            throw new BadRequest("username", "use 1 to 15 letters, digits or underscores, without the @");
        }
        if (wanted.username().equalsIgnoreCase(brand.username())) {
            throw new BadRequest("username", "the brand writes through the X API only; choose a customer's name");
        }
        if (wanted.text().codePointCount(0, wanted.text().length()) > MOST_CHARACTERS) {
            throw new BadRequest("text", "at most 25000 characters");
        }
        if (wanted.images() < 0 || wanted.images() > MOST_IMAGES) {
            throw new BadRequest("images", "use a number from 0 to 4");
        }
        if (wanted.text().isBlank() && wanted.retweetOf() == null && wanted.images() == 0) {
            throw new BadRequest("text", "write something first");
        }
        return ledger.add(draft(wanted).picturing(wanted.images()).keyed(wanted.key()));
    }

    private Draft draft(Wanted wanted) {
        var lang = Objects.requireNonNullElse(wanted.lang(), "en");
        var text = wanted.text().strip();
        var edited = wanted.editOf() == null ? null : existing("edit_of", wanted.editOf());
        var original = wanted.retweetOf() == null ? null : existing("retweet_of", wanted.retweetOf());
        var target = wanted.inReplyTo() == null ? null : existing("in_reply_to_tweet_id", wanted.inReplyTo());
        var author = ledger.customer(wanted.username(), Objects.requireNonNullElse(wanted.name(), wanted.username()));
        if (author.profile().state() == AccountState.SUSPENDED) {
            throw new BadRequest("username", "the account is suspended");
        }
        if (edited != null) {
            if (edited.author() != author.id()) {
                throw new BadRequest("edit_of", "only the author can edit a post");
            }
            return Draft.edit(author, text, edited);
        }
        if (original != null) {
            return composer.retweet(author, original);
        }
        var draft =
                target == null ? Draft.root(author, text, lang) : composer.reply(author, text, lang, target, Set.of());
        return draft.quoting(
                wanted.quoteOf() == null
                        ? null
                        : existing("quote_of", wanted.quoteOf()).id());
    }

    /** Takes back a customer's post, all its versions. */
    SandboxPost delete(long id) {
        var post = existing("id", id);
        if (post.author() == brand.id()) {
            throw new BadRequest("id", "the brand takes its posts back through the X API only");
        }
        ledger.delete(post);
        return post;
    }

    private SandboxPost existing(String field, long id) {
        return ledger.post(id).orElseThrow(() -> new BadRequest(field, "there is no post " + id + " here"));
    }
}
