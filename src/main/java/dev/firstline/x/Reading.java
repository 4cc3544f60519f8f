package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.SourceUnavailableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all readers of listings do alike. */
final class Reading {
    private Reading() {}

    /** One page of a listing. */
    interface Pages {
        JsonNode page(@Nullable String token);
    }

    /** All pages, oldest first. */
    static List<IncomingPost> allPages(Pages pages, Function<JsonNode, List<IncomingPost>> reader) {
        List<IncomingPost> posts = new ArrayList<>();
        String token = null;
        do {
            JsonNode body = pages.page(token);
            posts.addAll(reader.apply(body));
            token = NextPage.after(token, body);
        } while (token != null);
        posts.sort(Comparator.comparing(IncomingPost::latest));
        return posts;
    }

    /** The brand account's id, as the ports ask for it. */
    static String account(XReads reads) {
        return orUnavailable(() -> reads.brand().id());
    }

    /** A trouble of X's as the port names it. */
    static <T> T orUnavailable(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnavailableException e) {
            throw new SourceUnavailableException(String.valueOf(e.getMessage()), e.retryAt(), e);
        } catch (UnreadableItemException e) {
            throw new SourceUnavailableException("X sent a page that is " + e.getMessage(), null, e);
        }
    }
}
