package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
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
            var versions = view.putArray("versions");
            post.editHistory().forEach(id -> versions.add(PostView.text(id)));
        }
        if (post.images() > 0) {
            view.put("images", post.images());
        }
        author.filter(user -> user.profile().state() != AccountState.ACTIVE)
                .ifPresent(user ->
                        view.put("author_state", user.profile().state().name().toLowerCase(Locale.ROOT)));
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
        ledger.deletions().forEach(deletion -> deleted.add(deletedId(deletion)));
        return body;
    }

    static JsonNode deletedId(Deletion deletion) {
        return TextNode.valueOf(PostView.text(deletion.post()));
    }

    static JsonNode deletion(Deletion deletion) {
        return Json.object()
                .put("id", PostView.text(deletion.post()))
                .put("author_id", PostView.text(deletion.author()))
                .put("at", XTime.of(deletion.at()));
    }

    ObjectNode message(SandboxMessage message) {
        return Json.object()
                .put("id", PostView.text(message.id()))
                .put("sender_id", PostView.text(message.sender()))
                .put("recipient_id", PostView.text(message.recipient()))
                .put("brand", message.sender() == brand.id())
                .put("username", username(message.sender() == brand.id() ? message.recipient() : message.sender()))
                .put("text", message.text())
                .put("encrypted", message.encrypted())
                .put("created_at", XTime.of(message.createdAt()));
    }

    private String username(long id) {
        return ledger.user(id).map(SandboxUser::username).orElse("unknown");
    }

    private static void put(ObjectNode view, String name, @Nullable Long id) {
        if (id != null) {
            view.put(name, PostView.text(id));
        }
    }
}
