package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.ingest.IngestConfig;
import dev.firstline.ingest.MentionSource;
import dev.firstline.ingest.Source;
import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Direct messages to the brand by {@code GET /2/dm_events}, which shows the last 30 days, newest first, and knows no beginning: it
 * is read back to what is stored. What the brand wrote is among them, and is no mention. X allows 15 calls in 15 minutes.
 */
@ApplicationScoped
class XMessageSource implements MentionSource {
    /** What is read at most in one go; older ones come with a replay of the webhook, or not at all. */
    private static final int PAGES = 5;

    private final XReads reads;
    private final XConfig config;
    private final IngestConfig ingest;
    private final Clock clock;

    XMessageSource(XReads reads, XConfig config, IngestConfig ingest, Clock clock) {
        this.reads = reads;
        this.config = config;
        this.ingest = ingest;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return Source.MESSAGES;
    }

    @Override
    public Duration every() {
        return ingest.messagesEvery();
    }

    @Override
    public boolean on() {
        return config.messages();
    }

    @Override
    public String account() {
        return Reading.account(reads);
    }

    @Override
    public List<IncomingPost> since(@Nullable PostId since) {
        return Reading.orUnavailable(() -> {
            MessageReader reader = new MessageReader(reads.brand(), clock.instant());
            List<IncomingPost> messages = new ArrayList<>();
            String token = null;
            int pages = 0;
            boolean reached = false;
            do {
                JsonNode body = reads.messages(token).body();
                List<IncomingPost> page = reader.read(body);
                page.stream().filter(message -> !reader.own(message)).forEach(messages::add);
                reached = since == null
                        || page.stream().anyMatch(message -> message.id().compareTo(since) <= 0);
                token = NextPage.after(token, body);
                pages++;
            } while (token != null && !reached && pages < PAGES);
            messages.sort(Comparator.comparing(IncomingPost::id));
            return messages;
        });
    }
}
