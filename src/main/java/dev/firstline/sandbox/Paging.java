package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list, newest first, that a call asks for. A page token names the id it goes on from, so posts that come in between pages
 * move nothing.
 *
 * @param since exclusive; beats the start time as in X
 */
record Paging(
        int size,
        @Nullable Long since,
        @Nullable Long until,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Long before,
        @Nullable Long after) {
    static final Set<String> PARAMETERS =
            Set.of("since_id", "until_id", "start_time", "end_time", "pagination_token", "max_results");

    static Paging of(Parameters parameters, int least, String tokenName) {
        var token = parameters.text(tokenName).or(() -> parameters.text("pagination_token"));
        return new Paging(
                parameters.number("max_results", least, 100, 10),
                parameters.id("since_id").orElse(null),
                parameters.id("until_id").orElse(null),
                parameters.time("start_time").orElse(null),
                parameters.time("end_time").orElse(null),
                token.map(PageToken::next).orElse(null),
                token.map(PageToken::previous).orElse(null));
    }

    List<SandboxPost> range(List<SandboxPost> newestFirst) {
        Predicate<SandboxPost> wanted = post -> since == null || post.id() > since;
        return newestFirst.stream()
                .filter(wanted)
                .filter(post -> until == null || post.id() < until)
                .filter(post ->
                        since != null || start == null || !post.createdAt().isBefore(start))
                .filter(post -> end == null || post.createdAt().isBefore(end))
                .toList();
    }

    List<SandboxPost> page(List<SandboxPost> range) {
        if (after != null) {
            var newer = range.stream().filter(post -> post.id() > after).toList();
            return newer.subList(Math.max(0, newer.size() - size), newer.size());
        }
        return range.stream()
                .filter(post -> before == null || post.id() < before)
                .limit(size)
                .toList();
    }

    ObjectNode meta(List<SandboxPost> range, List<SandboxPost> page) {
        var meta = Json.object();
        if (!page.isEmpty()) {
            long newest = page.get(0).id();
            long oldest = page.get(page.size() - 1).id();
            meta.put("newest_id", PostView.text(newest)).put("oldest_id", PostView.text(oldest));
            if (range.get(range.size() - 1).id() < oldest) {
                meta.put("next_token", PageToken.next(oldest));
            }
            if (range.get(0).id() > newest) {
                meta.put("previous_token", PageToken.previous(newest));
            }
        }
        return meta.put("result_count", page.size());
    }
}
