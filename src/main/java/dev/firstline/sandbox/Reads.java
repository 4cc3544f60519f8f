package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The calls that read posts: mentions, a user's own, and by id. */
final class Reads {
    /** X reaches back so far in a user's mentions and own posts. */
    private static final int REACHABLE_MENTIONS = 800;

    private static final int REACHABLE_POSTS = 3200;
    private static final int MOST_IDS = 100;

    private final Ledger ledger;
    private final Views views;

    Reads(Ledger ledger, Views views) {
        this.ledger = ledger;
        this.views = views;
    }

    Answer mentions(Call call) {
        call.parameters().only(union(Paging.PARAMETERS, Fields.PARAMETERS));
        var paging = Paging.of(call.parameters(), 5, "pagination_token");
        var fields = Fields.of(call.parameters());
        return ledger.user(call.pathId())
                .map(user -> page(ledger.mentionsOf(user, REACHABLE_MENTIONS), paging, fields))
                .orElseGet(() -> missingUser(call));
    }

    Answer postsOfUser(Call call) {
        call.parameters().only(union(union(Paging.PARAMETERS, Fields.PARAMETERS), Set.of("exclude")));
        var paging = Paging.of(call.parameters(), 5, "pagination_token");
        var fields = Fields.of(call.parameters());
        var left = call.parameters().names("exclude", Set.of("replies", "retweets"));
        return ledger.user(call.pathId())
                .map(user -> page(
                        ledger.postsOf(user, REACHABLE_POSTS).stream()
                                .filter(post -> !left.contains("replies") || post.repliedTo() == null)
                                .filter(post -> !left.contains("retweets") || post.retweeted() == null)
                                .toList(),
                        paging,
                        fields))
                .orElseGet(() -> missingUser(call));
    }

    Answer post(Call call) {
        call.parameters().only(Fields.PARAMETERS);
        var fields = Fields.of(call.parameters());
        var post = ledger.post(call.pathId());
        return Answer.ok(post.filter(ledger::isVisible)
                .map(visible -> views.single(visible, fields))
                .orElseGet(() -> XRefusal.onlyErrors(List.of(unseen(post.isPresent(), "id", call.id())))));
    }

    Answer postsById(Call call) {
        call.parameters().only(union(Fields.PARAMETERS, Set.of("ids")));
        var fields = Fields.of(call.parameters());
        var ids = call.parameters().list("ids");
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw XRefusal.invalid(
                    "ids",
                    String.join(",", ids),
                    "The number of values in the `ids` query parameter list is not between 1 and 100");
        }
        var found = new ArrayList<SandboxPost>();
        var missing = new ArrayList<ObjectNode>();
        for (var id : ids) {
            var post = ledger.post(Parameters.id("ids", id));
            post.filter(ledger::isVisible)
                    .ifPresentOrElse(found::add, () -> missing.add(unseen(post.isPresent(), "ids", id)));
        }
        var body = views.list(found, fields);
        if (!missing.isEmpty()) {
            body.putArray("errors").addAll(missing);
        }
        return Answer.ok(body);
    }

    private Answer page(List<SandboxPost> newestFirst, Paging paging, Fields fields) {
        var range = paging.range(newestFirst);
        var page = paging.page(range);
        var body = views.list(page, fields);
        body.set("meta", paging.meta(range, page));
        return Answer.ok(body);
    }

    /** An entry of {@code errors[]} for a post that is gone, or there but its author protected or suspended. */
    private static ObjectNode unseen(boolean exists, String parameter, String id) {
        return exists ? XRefusal.hidden("tweet", parameter, id) : XRefusal.missing("tweet", parameter, id);
    }

    private static Answer missingUser(Call call) {
        return Answer.ok(XRefusal.onlyErrors(List.of(XRefusal.missing("user", "id", call.id()))));
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
