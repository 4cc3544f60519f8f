package dev.firstline.x;

import dev.firstline.mention.PostId;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes single, signed calls to X. No retries: whether a call may be repeated is for its caller to know. */
@ApplicationScoped
class XClient {
    private static final int PAGE = 100;
    private static final String MENTION_FIELDS = "author_id,conversation_id,created_at,in_reply_to_user_id,"
            + "referenced_tweets,lang,entities,edit_history_tweet_ids,note_tweet,display_text_range";
    private static final String MENTION_EXPANSIONS = "author_id,referenced_tweets.id";
    private static final String TIMELINE_FIELDS = "referenced_tweets,in_reply_to_user_id,created_at";

    private final XConfig config;
    private volatile @Nullable XApi api;

    XClient(XConfig config) {
        this.config = config;
    }

    XAnswer me() {
        return ask(() -> api().me());
    }

    XAnswer mentions(String user, @Nullable PostId since, @Nullable String page) {
        String sinceId = since == null ? null : since.value();
        return ask(() -> api().mentions(user, PAGE, sinceId, page, MENTION_FIELDS, MENTION_EXPANSIONS, "username"));
    }

    XAnswer timeline(String user, Instant start, @Nullable String page) {
        String from = start.truncatedTo(ChronoUnit.SECONDS).toString();
        return ask(() -> api().timeline(user, PAGE, from, page, TIMELINE_FIELDS));
    }

    XAnswer post(NewPost post) {
        return ask(() -> api().post(post));
    }

    private static XAnswer ask(Supplier<Response> call) {
        try (Response response = call.get()) {
            return XAnswer.of(response);
        } catch (ProcessingException e) {
            throw new NoAnswerException(e);
        }
    }

    /** Made at the first call: without credentials the service still starts, and says at each poll what is missing. */
    private XApi api() {
        XApi built = api;
        if (built == null) {
            built = QuarkusRestClientBuilder.newBuilder()
                    .baseUri(config.baseUrl())
                    .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .property("microprofile.rest.client.disable.default.mapper", true)
                    .register(new SigningFilter(new Signer(config)))
                    .build(XApi.class);
            api = built;
        }
        return built;
    }
}
