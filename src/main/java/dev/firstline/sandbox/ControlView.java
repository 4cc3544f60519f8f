package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the control API shows of posts: plain text and all that a page or a test wants to know. */
record ControlView(Ledger ledger, SandboxUser brand) {
    ObjectNode post(SandboxPost post) {
        var author = ledger.user(post.author());
        var view = Json.object()
                .put("id", PostView.text(post.id()))
                .put("username", author.map(SandboxUser::username).orElse("unknown"))
                .put("name", author.map(SandboxUser::name).orElse("unknown"))
                .put("author_id", PostView.text(post.author()))
                .put("brand", post.author() == brand.id())
                .put("text", post.text())
                .put("typed", post.typed())
                .put("created_at", XTime.of(post.createdAt()))
                .put("lang", post.lang())
                .put("conversation_id", PostView.text(post.conversation()));
        put(view, "in_reply_to_tweet_id", post.repliedTo());
        put(view, "quote_of", post.quoted());
        put(view, "retweet_of", post.retweeted());
        if (post.editHistory().size() > 1) {
            put(view, "edit_of", post.editHistory().get(post.editHistory().size() - 2));
        }
        if (post.key() != null) {
            view.put("key", post.key());
        }
        return view;
    }

    /** Posts oldest first, and what has been deleted so far. */
    ObjectNode posts(List<SandboxPost> posts) {
        var body = Json.object();
        var array = body.putArray("posts");
        posts.forEach(post -> array.add(post(post)));
        var deleted = body.putArray("deleted");
        ledger.deleted().forEach(id -> deleted.add(PostView.text(id)));
        return body;
    }

    ObjectNode message(SandboxMessage message) {
        return Json.object()
                .put("id", PostView.text(message.id()))
                .put("sender_id", PostView.text(message.sender()))
                .put("recipient_id", PostView.text(message.recipient()))
                .put("text", message.text())
                .put("created_at", XTime.of(message.createdAt()));
    }

    private static void put(ObjectNode view, String name, @Nullable Long id) {
        if (id != null) {
            view.put(name, PostView.text(id));
        }
    }
}
