package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Answers with posts: {@code data}, and in {@code includes} the objects that the expansions name. */
final class Views {
    private final Ledger ledger;
    private final PostView posts;

    Views(Ledger ledger) {
        this.ledger = ledger;
        this.posts = new PostView(ledger);
    }

    ObjectNode created(SandboxPost post) {
        var body = Json.object();
        body.set("data", posts.created(post));
        return body;
    }

    /** {@code data} is left out when there is nothing, as X does. */
    ObjectNode list(List<SandboxPost> shown, Fields fields) {
        var body = Json.object();
        if (!shown.isEmpty()) {
            body.set("data", array(shown, fields));
            include(body, shown, fields);
        }
        return body;
    }

    ObjectNode single(SandboxPost post, Fields fields) {
        var body = Json.object();
        body.set("data", posts.of(post, fields.tweet()));
        include(body, List.of(post), fields);
        return body;
    }

    private ArrayNode array(Collection<SandboxPost> shown, Fields fields) {
        var data = Json.array();
        shown.forEach(post -> data.add(posts.of(post, fields.tweet())));
        return data;
    }

    private void include(ObjectNode body, List<SandboxPost> shown, Fields fields) {
        var referenced = fields.expands("referenced_tweets.id") || fields.expands("referenced_tweets.id.author_id")
                ? referenced(shown)
                : List.<SandboxPost>of();
        var users = users(shown, referenced, fields);
        var media = fields.expands("attachments.media_keys") ? media(shown) : Json.array();
        if (users.isEmpty() && referenced.isEmpty() && media.isEmpty()) {
            return;
        }
        var includes = body.putObject("includes");
        if (!users.isEmpty()) {
            var array = includes.putArray("users");
            users.values().forEach(user -> array.add(UserView.of(user, fields.user())));
        }
        if (!referenced.isEmpty()) {
            includes.set("tweets", array(referenced, fields));
        }
        if (!media.isEmpty()) {
            includes.set("media", media);
        }
    }

    private static ArrayNode media(List<SandboxPost> shown) {
        var media = Json.array();
        shown.stream()
                .flatMap(post -> PostView.mediaKeys(post).stream())
                .forEach(key -> media.addObject().put("media_key", key).put("type", "photo"));
        return media;
    }

    private List<SandboxPost> referenced(List<SandboxPost> shown) {
        return shown.stream()
                .flatMap(post -> Stream.of(post.repliedTo(), post.quoted(), post.retweeted()))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> ledger.post(id).filter(ledger::isVisible).stream())
                .toList();
    }

    private Map<Long, SandboxUser> users(List<SandboxPost> shown, List<SandboxPost> referenced, Fields fields) {
        var ids = new ArrayList<Long>();
        for (var post : shown) {
            if (fields.expands("author_id")) {
                ids.add(post.author());
            }
            if (fields.expands("in_reply_to_user_id") && post.inReplyToUser() != null) {
                ids.add(post.inReplyToUser());
            }
            if (fields.expands("entities.mentions.username")) {
                Handles.in(post.text()).stream()
                        .flatMap(found -> ledger.user(found.username()).stream())
                        .forEach(user -> ids.add(user.id()));
            }
        }
        if (fields.expands("referenced_tweets.id.author_id")) {
            referenced.forEach(post -> ids.add(post.author()));
        }
        var users = new LinkedHashMap<Long, SandboxUser>();
        ids.forEach(id -> ledger.user(id).ifPresent(user -> users.put(id, user)));
        return users;
    }
}
