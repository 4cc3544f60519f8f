package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.MentionSource;
import dev.firstline.ingest.SourceUnavailableException;
import dev.firstline.mention.PostId;
import io.quarkus.logging.Log;
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
    /** X shows only this many of the newest mentions. */
    private static final int MOST = 800;

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
        List<IncomingPost> posts =
                orUnavailable(() -> allPages(since == null ? null : SnowflakeTime.shortlyBefore(since)));
        if (posts.size() >= MOST) {
            Log.warnf("X shows no more than its newest mentions, older ones may be lost: shown=%d", posts.size());
        }
        return posts;
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
