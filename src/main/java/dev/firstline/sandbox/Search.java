package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Recent search: the visible posts of the last seven days. Repeats of a post are never found, as at X since 2026-05-04. */
final class Search {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST_POSTS = 10_000;

    private final Ledger ledger;
    private final Views views;
    private final Clock clock;

    Search(Ledger ledger, Views views, Clock clock) {
        this.ledger = ledger;
        this.views = views;
        this.clock = clock;
    }

    Answer recent(Call call) {
        call.parameters()
                .only(Reads.union(
                        Reads.union(Paging.PARAMETERS, Fields.PARAMETERS),
                        Set.of("query", "next_token", "sort_order")));
        call.parameters().names("sort_order", Set.of("recency", "relevancy"));
        var paging = Paging.of(call.parameters(), 10, "next_token");
        var fields = Fields.of(call.parameters());
        var query = SearchQuery.parse(call.parameters().text("query").orElse("").strip(), ledger);
        var since = clock.instant().minus(RECENT);
        var found = query.conversation()
                .map(id -> ledger.conversation(id, MOST_POSTS))
                .orElseGet(() -> ledger.visible(MOST_POSTS));
        // The cheap questions first: a query of words reads every text.
        var range = paging.range(found).stream()
                .filter(post -> post.createdAt().isAfter(since) && post.retweeted() == null)
                .filter(query.wanted())
                .toList();
        var page = paging.page(range);
        var body = views.list(page, fields);
        body.set("meta", paging.meta(range, page));
        return Answer.ok(body);
    }
}
