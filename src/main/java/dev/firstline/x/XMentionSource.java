package dev.firstline.x;

import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.MentionSource;
import dev.firstline.ingest.Source;
import dev.firstline.mention.PostId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    public Source source() {
        return Source.POLL;
    }

    @Override
    public Duration every() {
        return Duration.ZERO; // its own timer keeps the pace
    }

    @Override
    public String account() {
        return Reading.account(reads);
    }

    @Override
    public List<IncomingPost> since(@Nullable PostId since) {
        List<IncomingPost> posts =
                Reading.orUnavailable(() -> allPages(since == null ? null : SnowflakeTime.shortlyBefore(since)));
        if (posts.size() >= MOST) {
            Log.warnf("X shows no more than its newest mentions, older ones may be lost: shown=%d", posts.size());
        }
        return posts;
    }

    private List<IncomingPost> allPages(@Nullable PostId since) {
        MentionReader reader = MentionReader.of(reads.brand(), config, clock.instant());
        return Reading.allPages(page -> reads.mentions(since, page).body(), reader::read);
    }
}
