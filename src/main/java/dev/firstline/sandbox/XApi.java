package dev.firstline.sandbox;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** X's v2 paths. */
final class XApi {
    private static final long MOST_BODY_BYTES = 1 << 20;

    private final Door door;
    private final UserReads users;
    private final Reads reads;
    private final Search search;
    private final Writes writes;
    private final DirectMessages messages;
    private final WebhookCalls webhooks;
    private final EventReplay replay;
    private final SubscriptionCalls subscriptions;
    private final TokenCalls tokens;

    XApi(
            Door door,
            UserReads users,
            Reads reads,
            Search search,
            Writes writes,
            DirectMessages messages,
            WebhookCalls webhooks,
            EventReplay replay,
            SubscriptionCalls subscriptions,
            TokenCalls tokens) {
        this.door = door;
        this.users = users;
        this.reads = reads;
        this.search = search;
        this.writes = writes;
        this.messages = messages;
        this.webhooks = webhooks;
        this.replay = replay;
        this.subscriptions = subscriptions;
        this.tokens = tokens;
    }

    void mount(Router router) {
        router.route("/2/*").handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
        now(router, HttpMethod.GET, "/2/users/me", Endpoint.ME, users::me);
        now(router, HttpMethod.GET, "/2/users", Endpoint.USERS_BY_ID, users::byIds);
        now(router, HttpMethod.GET, "/2/users/by/username/:id", Endpoint.USER_BY_NAME, users::byUsername);
        now(router, HttpMethod.GET, "/2/users/:id", Endpoint.USERS_BY_ID, users::byId);
        now(router, HttpMethod.GET, "/2/users/:id/mentions", Endpoint.MENTIONS, reads::mentions);
        now(router, HttpMethod.GET, "/2/users/:id/tweets", Endpoint.USER_POSTS, reads::postsOfUser);
        now(router, HttpMethod.GET, "/2/tweets/search/recent", Endpoint.SEARCH, search::recent);
        now(router, HttpMethod.GET, "/2/tweets", Endpoint.POSTS_BY_ID, reads::postsById);
        now(router, HttpMethod.POST, "/2/tweets", Endpoint.CREATE_POST, writes::create);
        now(router, HttpMethod.GET, "/2/tweets/:id", Endpoint.POST_BY_ID, reads::post);
        now(router, HttpMethod.DELETE, "/2/tweets/:id", Endpoint.DELETE_POST, writes::delete);
        mountMessages(router);
        mountEvents(router);
        router.post("/2/oauth2/token")
                .handler(context -> door.passOpen(context, Endpoint.TOKEN, () -> tokens.grant(context)));
        router.route("/2/*").handler(context -> Http.send(context, Answer.refused(XRefusal.notFound())));
    }

    private void mountMessages(Router router) {
        now(router, HttpMethod.GET, "/2/dm_events", Endpoint.MESSAGES, messages::list);
        now(
                router,
                HttpMethod.GET,
                "/2/dm_conversations/with/:id/dm_events",
                Endpoint.MESSAGES_WITH,
                messages::listWith);
        now(router, HttpMethod.POST, "/2/dm_conversations/with/:id/messages", Endpoint.SEND_MESSAGE, messages::send);
    }

    private void mountEvents(Router router) {
        route(router, HttpMethod.POST, "/2/webhooks", Endpoint.WRITE_WEBHOOKS, webhooks::create);
        now(router, HttpMethod.GET, "/2/webhooks", Endpoint.READ_WEBHOOKS, webhooks::list);
        now(router, HttpMethod.POST, "/2/webhooks/replay", Endpoint.REPLAY_EVENTS, replay::create);
        route(router, HttpMethod.PUT, "/2/webhooks/:id", Endpoint.WRITE_WEBHOOKS, webhooks::validate);
        now(router, HttpMethod.DELETE, "/2/webhooks/:id", Endpoint.WRITE_WEBHOOKS, webhooks::delete);
        var path = "/2/activity/subscriptions";
        now(router, HttpMethod.POST, path, Endpoint.SUBSCRIBE, subscriptions::create);
        now(router, HttpMethod.GET, path, Endpoint.READ_SUBSCRIPTIONS, subscriptions::list);
        now(router, HttpMethod.DELETE, path, Endpoint.CHANGE_SUBSCRIPTIONS, subscriptions::deleteThese);
        now(router, HttpMethod.PUT, path + "/:id", Endpoint.CHANGE_SUBSCRIPTIONS, subscriptions::change);
        now(router, HttpMethod.DELETE, path + "/:id", Endpoint.CHANGE_SUBSCRIPTIONS, subscriptions::delete);
    }

    private void now(Router router, HttpMethod method, String path, Endpoint endpoint, Function<Call, Answer> handler) {
        route(router, method, path, endpoint, call -> CompletableFuture.completedFuture(handler.apply(call)));
    }

    private void route(Router router, HttpMethod method, String path, Endpoint endpoint, Door.Handler handler) {
        router.route(method, path).handler(context -> door.pass(context, endpoint, handler));
    }
}
