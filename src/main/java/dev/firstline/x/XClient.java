package dev.firstline.x;

import dev.firstline.mention.PostId;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes single, signed calls to X. No retries: whether a call may be repeated is for its caller to know. */
@ApplicationScoped
class XClient {
    private static final String BEARER_TOKEN = "FIRSTLINE_X_BEARER_TOKEN";
    private static final int PAGE = 100;
    private static final String MENTION_FIELDS = "author_id,conversation_id,created_at,in_reply_to_user_id,"
            + "referenced_tweets,lang,entities,edit_history_tweet_ids,note_tweet,display_text_range";
    private static final String MENTION_EXPANSIONS = "author_id,referenced_tweets.id";
    private static final String MESSAGE_FIELDS = "id,text,event_type,created_at,dm_conversation_id,sender_id";
    private static final String TIMELINE_FIELDS = "referenced_tweets,in_reply_to_user_id,created_at";

    private static final String ACCOUNT_FIELDS = "description,protected,verified_type";

    private final XConfig config;
    private final Costs costs;
    private @Nullable XApi api;
    private @Nullable XWebhooksApi webhooksApi;

    XClient(XConfig config, Costs costs) {
        this.config = config;
        this.costs = costs;
    }

    XAnswer me() {
        return read(Price.USER_READ, () -> api().me(null));
    }

    /** The account with what it says of itself. */
    XAnswer account() {
        return read(Price.USER_READ, () -> api().me(ACCOUNT_FIELDS));
    }

    /** By the account or by the app, as is set. The lower price of a brand's own posts needs the account. */
    XAnswer mentions(String user, @Nullable PostId since, @Nullable String page) {
        boolean byApp = config.pollAs() == XConfig.PollAs.APP;
        String bearer = byApp ? bearerOf(appToken()) : null;
        String sinceId = since == null ? null : since.value();
        return read(
                byApp ? Price.POST_READ : Price.OWNED_READ,
                () -> api().mentions(
                                bearer, user, PAGE, sinceId, page, MENTION_FIELDS, MENTION_EXPANSIONS, "username"));
    }

    /** What X looks at when it is asked for mentions, in words for the operator. */
    String mentionsKey() {
        return config.pollAs() == XConfig.PollAs.APP ? BEARER_TOKEN : "the credentials";
    }

    XAnswer search(String query, @Nullable PostId since, @Nullable String page) {
        String sinceId = since == null ? null : since.value();
        return read(
                Price.POST_READ,
                () -> api().search(query, PAGE, sinceId, page, MENTION_FIELDS, MENTION_EXPANSIONS, "username"));
    }

    XAnswer posts(List<PostId> ids) {
        String joined = ids.stream().map(PostId::value).collect(Collectors.joining(","));
        return read(Price.POST_READ, () -> api().posts(joined, MENTION_FIELDS, MENTION_EXPANSIONS, "username"));
    }

    XAnswer messages(@Nullable String page) {
        return read(
                Price.MESSAGE_READ,
                () -> api().messages(PAGE, page, "MessageCreate", MESSAGE_FIELDS, "sender_id", "username"));
    }

    XAnswer timeline(String user, Instant start, @Nullable String page) {
        String from = start.truncatedTo(ChronoUnit.SECONDS).toString();
        return read(Price.OWNED_READ, () -> api().timeline(user, PAGE, from, page, TIMELINE_FIELDS));
    }

    XAnswer post(NewPost post) {
        Price price = Links.in(post.text()) ? Price.SUMMONED_REPLY_WITH_LINK : Price.SUMMONED_REPLY;
        return make(price, () -> api().post(post));
    }

    XAnswer delete(PostId post) {
        return make(Price.DELETION, () -> api().delete(post.value()));
    }

    private XAnswer read(Price price, Supplier<Response> call) {
        XAnswer answer = ask(call);
        costs.read(price, answer);
        return answer;
    }

    private XAnswer make(Price price, Supplier<Response> call) {
        XAnswer answer = ask(call);
        costs.made(price, answer);
        return answer;
    }

    static XAnswer ask(Supplier<Response> call) {
        try (Response response = call.get()) {
            return XAnswer.of(response);
        } catch (ProcessingException e) {
            throw new NoAnswerException(e);
        }
    }

    XAnswer message(String to, NewMessage message) {
        return make(Price.MESSAGE, () -> api().message(to, message));
    }

    XAnswer messagesWith(String user, @Nullable String page) {
        return read(Price.MESSAGE_READ, () -> api().messagesWith(user, PAGE, page, "MessageCreate", MESSAGE_FIELDS));
    }

    /** @param bearer the user's OAuth 2.0 token; without one the call is signed */
    XAnswer subscriptions(@Nullable String bearer) {
        return ask(() -> api().subscriptions(bearerOf(bearer)));
    }

    /** @param bearer the user's OAuth 2.0 token; without one the call is signed */
    XAnswer subscribe(@Nullable String bearer, NewSubscription subscription) {
        return ask(() -> api().subscribe(bearerOf(bearer), subscription));
    }

    /** A call that goes with the app's bearer token. */
    XAnswer webhooks(Function<XWebhooksApi, Response> call) {
        return ask(() -> call.apply(webhooksApi()));
    }

    /** Made at the first call: without credentials the service still starts, and says at each poll what is missing. */
    private synchronized XApi api() {
        if (api == null) {
            api = build(XApi.class, new SigningFilter(new Signer(config)));
        }
        return api;
    }

    private synchronized XWebhooksApi webhooksApi() {
        if (webhooksApi == null) {
            String bearer = bearerOf(appToken());
            webhooksApi = build(
                    XWebhooksApi.class, request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, bearer));
        }
        return webhooksApi;
    }

    private String appToken() {
        return config.bearerToken().orElseThrow(() -> new MissingCredentialException(BEARER_TOKEN));
    }

    private static @Nullable String bearerOf(@Nullable String token) {
        return token == null ? null : "Bearer " + token;
    }

    private <T> T build(Class<T> calls, ClientRequestFilter authorization) {
        return builder(config)
                .register(authorization, ClientRequestFilter.class)
                .build(calls);
    }

    /** To where and how patiently; who calls is for the caller to say. */
    static QuarkusRestClientBuilder builder(XConfig config) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.baseUrl())
                .connectTimeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true);
    }
}
