package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the messages, newest first, that a call asks for.
 *
 * @param before only messages older than that id
 * @param after  only messages newer than that id
 */
record DmPaging(int size, @Nullable Long before, @Nullable Long after) {
    private static final int MOST = 100;

    static DmPaging of(Parameters parameters) {
        var token = parameters.text("pagination_token");
        return new DmPaging(
                parameters.number("max_results", 1, MOST, MOST),
                token.map(PageToken::next).orElse(null),
                token.map(PageToken::previous).orElse(null));
    }

    List<SandboxMessage> page(List<SandboxMessage> newestFirst) {
        if (after != null) {
            var newer =
                    newestFirst.stream().filter(message -> message.id() > after).toList();
            return newer.subList(Math.max(0, newer.size() - size), newer.size());
        }
        return newestFirst.stream()
                .filter(message -> before == null || message.id() < before)
                .limit(size)
                .toList();
    }

    ObjectNode meta(List<SandboxMessage> range, List<SandboxMessage> page) {
        var meta = Json.object().put("result_count", page.size());
        if (!page.isEmpty()) {
            long newest = page.get(0).id();
            long oldest = page.get(page.size() - 1).id();
            if (range.get(range.size() - 1).id() < oldest) {
                meta.put("next_token", PageToken.next(oldest));
            }
            if (range.get(0).id() > newest) {
                meta.put("previous_token", PageToken.previous(newest));
            }
        }
        return meta;
    }
}
