package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A post as X shows it: minimal by default, text with HTML escapes and t.co links. */
final class PostView {
    /** X lets a post be edited for an hour, five times. */
    private static final Duration EDITABLE = Duration.ofHours(1);

    private static final int MOST_EDITS = 5;
    private static final List<String> METRICS =
            List.of("retweet_count", "reply_count", "like_count", "quote_count", "bookmark_count", "impression_count");

    private final Ledger ledger;
    private final EntitiesView entities;
    private final PostTexts shown = new PostTexts();

    PostView(Ledger ledger) {
        this.ledger = ledger;
        this.entities = new EntitiesView(ledger);
    }

    ObjectNode of(SandboxPost post, Set<String> fields) {
        var texts = shown.of(post);
        var text = texts.text();
        var view = Json.object().put("id", text(post.id())).put("text", escape(text.shortened()));
        var versions = view.putArray("edit_history_tweet_ids");
        ledger.history(post).forEach(id -> versions.add(text(id)));
        if (fields.contains("author_id")) {
            view.put("author_id", text(post.author()));
        }
        if (fields.contains("conversation_id")) {
            view.put("conversation_id", text(post.conversation()));
        }
        if (fields.contains("created_at")) {
            view.put("created_at", XTime.of(post.createdAt()));
        }
        if (fields.contains("lang")) {
            view.put("lang", post.lang());
        }
        if (fields.contains("in_reply_to_user_id") && post.inReplyToUser() != null) {
            view.put("in_reply_to_user_id", text(post.inReplyToUser()));
        }
        if (fields.contains("referenced_tweets")) {
            references(view, post);
        }
        if (fields.contains("entities")) {
            entities.put(view, text);
        }
        if (fields.contains("note_tweet")) {
            texts.whole()
                    .ifPresent(whole ->
                            entities.put(view.putObject("note_tweet").put("text", escape(whole.shortened())), whole));
        }
        if (fields.contains("display_text_range")) {
            view.putArray("display_text_range")
                    .add(text.plain().codePointCount(0, post.typedFrom()))
                    .add(text.plain().codePointCount(0, text.plain().length()));
        }
        if (fields.contains("attachments") && post.images() > 0) {
            var keys = view.putObject("attachments").putArray("media_keys");
            mediaKeys(post).forEach(keys::add);
        }
        if (fields.contains("edit_controls")) {
            view.putObject("edit_controls")
                    .put("edits_remaining", Math.max(0, MOST_EDITS + 1 - versions.size()))
                    .put("is_edit_eligible", post.repliedTo() == null)
                    .put("editable_until", XTime.of(post.createdAt().plus(EDITABLE)));
        }
        if (fields.contains("public_metrics")) {
            var metrics = view.putObject("public_metrics");
            METRICS.forEach(name -> metrics.put(name, 0));
        }
        if (fields.contains("paid_partnership")) {
            view.put("paid_partnership", false);
        }
        if (fields.contains("reply_settings")) {
            view.put("reply_settings", "everyone");
        }
        if (fields.contains("possibly_sensitive")) {
            view.put("possibly_sensitive", false);
        }
        return view;
    }

    /** Only what X gives back for a fresh post. */
    ObjectNode created(SandboxPost post) {
        return of(post, Set.of());
    }

    static List<String> mediaKeys(SandboxPost post) {
        return IntStream.rangeClosed(1, post.images())
                .mapToObj(number -> "3_" + (post.id() + number))
                .toList();
    }

    static String text(long id) {
        return Long.toString(id);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void references(ObjectNode view, SandboxPost post) {
        var references = Json.array();
        if (post.retweeted() != null) {
            references.addObject().put("type", "retweeted").put("id", text(post.retweeted()));
        }
        if (post.quoted() != null) {
            references.addObject().put("type", "quoted").put("id", text(post.quoted()));
        }
        if (post.repliedTo() != null) {
            references.addObject().put("type", "replied_to").put("id", text(post.repliedTo()));
        }
        if (!references.isEmpty()) {
            view.set("referenced_tweets", references);
        }
    }
}
