package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

/** Recent search for one conversation, narrowed by {@code from:}, {@code to:} and {@code -is:retweet}; other operators are refused by name. */
final class Search {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST_POSTS = 10_000;
    private static final String CONVERSATION = "conversation_id:";

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
        var query = call.parameters().text("query").orElse("").strip();
        long conversation = -1;
        Predicate<SandboxPost> wanted =
                post -> post.createdAt().isAfter(clock.instant().minus(RECENT));
        for (var term : query.split("\\s+", -1)) {
            if (term.startsWith(CONVERSATION)) {
                conversation = Parameters.id("query", term.substring(CONVERSATION.length()));
            } else {
                wanted = wanted.and(filter(query, term));
            }
        }
        if (conversation < 0) {
            throw invalid(query, "the sandbox searches by conversation_id: only");
        }
        var range = paging.range(ledger.conversation(conversation, MOST_POSTS).stream()
                .filter(wanted)
                .toList());
        var page = paging.page(range);
        var body = views.list(page, fields);
        body.set("meta", paging.meta(range, page));
        return Answer.ok(body);
    }

    private Predicate<SandboxPost> filter(String query, String term) {
        if (term.equals("-is:retweet")) {
            return post -> post.retweeted() == null;
        }
        if (term.startsWith("from:")) {
            var author = idOf(term.substring("from:".length()));
            return post -> post.author() == author;
        }
        if (term.startsWith("to:")) {
            var addressee = idOf(term.substring("to:".length()));
            return post -> post.inReplyToUser() != null && post.inReplyToUser() == addressee;
        }
        throw invalid(query, "the sandbox does not know the operator " + term);
    }

    private long idOf(String user) {
        return ledger.user(user)
                .map(SandboxUser::id)
                .orElseGet(() -> user.matches("\\d{1,19}") ? Parameters.id("query", user) : -1L);
    }

    private static XRefusal invalid(String query, String why) {
        return XRefusal.invalid("query", query, "There were errors processing your request: " + why);
    }
}
