package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Where a listing goes on. */
final class NextPage {
    private NextPage() {}

    /** @return the token of the page after this one, or null when this is the last; a page never follows itself */
    static @Nullable String after(@Nullable String page, JsonNode body) {
        String next = body.path("meta").path("next_token").asText();
        if (next.isEmpty()) {
            return null;
        }
        if (next.equals(page)) {
            throw XReads.unreadable("the next page");
        }
        return next;
    }
}
