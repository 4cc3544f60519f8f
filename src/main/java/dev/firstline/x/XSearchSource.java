package dev.firstline.x;

import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.IngestConfig;
import dev.firstline.ingest.MentionSource;
import dev.firstline.ingest.Source;
import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people say of the brand without naming its account, by {@code GET /2/tweets/search/recent}, for the last seven days at most.
 * The query is the brand's ({@code FIRSTLINE_X_KEYWORDS}); without one nothing is searched.
 */
@ApplicationScoped
class XSearchSource implements MentionSource {
    private final XReads reads;
    private final XConfig config;
    private final IngestConfig ingest;
    private final Clock clock;

    XSearchSource(XReads reads, XConfig config, IngestConfig ingest, Clock clock) {
        this.reads = reads;
        this.config = config;
        this.ingest = ingest;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return Source.SEARCH;
    }

    @Override
    public Duration every() {
        return ingest.searchEvery();
    }

    @Override
    public boolean on() {
        return query().isPresent();
    }

    @Override
    public String account() {
        return Reading.account(reads);
    }

    /** A brand that begins to search wants what comes, not a week's backlog: without a checkpoint one page is enough. */
    @Override
    public List<IncomingPost> since(@Nullable PostId since) {
        return Reading.orUnavailable(() -> {
            Brand brand = reads.brand();
            String query = "(" + query().orElseThrow() + ") -is:retweet -from:" + brand.username();
            MentionReader reader =
                    MentionReader.of(brand, config, clock.instant()).overhearing();
            if (since == null) {
                return reader.read(reads.search(query, null, null).body());
            }
            PostId from = SnowflakeTime.shortlyBefore(since);
            return Reading.allPages(page -> reads.search(query, from, page).body(), reader::read);
        });
    }

    private Optional<String> query() {
        return config.keywords().filter(query -> !query.isBlank());
    }
}
