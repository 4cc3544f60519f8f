package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.MentionSource;
import dev.firstline.ingest.SourceUnavailableException;
import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The brand's mentions by polling {@code GET /2/users/:id/mentions}. */
@ApplicationScoped
class XMentionSource implements MentionSource {
    private final XReads reads;
    private final XConfig config;
    private final Clock clock;

    XMentionSource(XReads reads, XConfig config, Clock clock) {
        this.reads = reads;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String account() {
        return orUnavailable(() -> reads.brand().id());
    }

    @Override
    public List<IncomingPost> mentionsSince(@Nullable PostId since) {
        return orUnavailable(() -> allPages(since));
    }

    private List<IncomingPost> allPages(@Nullable PostId since) {
        Summons summons = new Summons(reads.brand(), config.implicitMentionSummons());
        MentionReader reader = new MentionReader(summons, clock.instant());
        List<IncomingPost> posts = new ArrayList<>();
        String page = null;
        do {
            JsonNode body = reads.mentions(since, page).body();
            posts.addAll(reader.read(body));
            page = NextPage.after(page, body);
        } while (page != null);
        posts.sort(Comparator.comparing(IncomingPost::latest));
        return posts;
    }

    private static <T> T orUnavailable(Supplier<T> read) {
        try {
            return read.get();
        } catch (UnavailableException e) {
            throw new SourceUnavailableException(String.valueOf(e.getMessage()), e.retryAt(), e);
        } catch (UnreadableItemException e) {
            throw new SourceUnavailableException("X sent a page that is " + e.getMessage(), null, e);
        }
    }
}
