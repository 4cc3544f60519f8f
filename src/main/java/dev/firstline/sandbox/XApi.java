package dev.firstline.sandbox;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** X's v2 paths: every call is admitted, counted, then handled. */
final class XApi {
    private static final long MOST_BODY_BYTES = 1 << 20;

    private final Gatekeeper gatekeeper;
    private final RateLimits limits;
    private final SandboxUser brand;
    private final Reads reads;
    private final Search search;
    private final Writes writes;

    XApi(Gatekeeper gatekeeper, RateLimits limits, SandboxUser brand, Reads reads, Search search, Writes writes) {
        this.gatekeeper = gatekeeper;
        this.limits = limits;
        this.brand = brand;
        this.reads = reads;
        this.search = search;
        this.writes = writes;
    }

    void mount(Router router) {
        router.route("/2/*").handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
        route(router, HttpMethod.GET, "/2/users/me", Endpoint.ME, this::me);
        route(router, HttpMethod.GET, "/2/users/:id/mentions", Endpoint.MENTIONS, reads::mentions);
        route(router, HttpMethod.GET, "/2/users/:id/tweets", Endpoint.USER_POSTS, reads::postsOfUser);
        route(router, HttpMethod.GET, "/2/tweets/search/recent", Endpoint.SEARCH, search::recent);
        route(router, HttpMethod.GET, "/2/tweets", Endpoint.POSTS_BY_ID, reads::postsById);
        route(router, HttpMethod.POST, "/2/tweets", Endpoint.CREATE_POST, writes::create);
        route(router, HttpMethod.GET, "/2/tweets/:id", Endpoint.POST_BY_ID, reads::post);
        route(router, HttpMethod.DELETE, "/2/tweets/:id", Endpoint.DELETE_POST, writes::delete);
        route(router, HttpMethod.POST, "/2/dm_conversations/with/:id/messages", Endpoint.SEND_MESSAGE, writes::message);
        router.route("/2/*").handler(context -> {
            var notFound = XRefusal.notFound();
            Http.send(context, notFound.status(), notFound.body());
        });
    }

    private Answer me(Call call) {
        call.parameters().only(Fields.PARAMETERS);
        var body = Json.object();
        body.set("data", UserView.of(brand, Fields.of(call.parameters()).user()));
        return Answer.ok(body);
    }

    private void route(
            Router router, HttpMethod method, String path, Endpoint endpoint, Function<Call, Answer> handler) {
        router.route(method, path).handler(context -> {
            Answer answer;
            try {
                answer = answer(context, endpoint, handler);
            } catch (XRefusal refusal) {
                answer = Answer.refused(refusal);
            }
            if (answer.dropped()) {
                context.request().connection().close();
            } else {
                Http.send(context, answer.status(), answer.body());
            }
        });
    }

    private Answer answer(RoutingContext context, Endpoint endpoint, Function<Call, Answer> handler) {
        var query = query(context.request());
        var caller = gatekeeper.admit(signed(context.request(), query));
        if (!endpoint.admits(caller)) {
            throw XRefusal.appOnly();
        }
        var standing = limits.count(endpoint, caller);
        context.response()
                .putHeader("x-rate-limit-limit", Integer.toString(standing.limit()))
                .putHeader("x-rate-limit-remaining", Integer.toString(standing.remaining()))
                .putHeader("x-rate-limit-reset", Long.toString(standing.resetAt()));
        if (!standing.allowed()) {
            throw XRefusal.rateLimited();
        }
        var id = context.pathParams().getOrDefault("id", "");
        return handler.apply(new Call(caller, id, new Parameters(single(query)), Http.body(context)));
    }

    private static SignedRequest signed(HttpServerRequest request, List<OAuthSignature.Parameter> query) {
        var parameters = new ArrayList<>(query);
        request.formAttributes()
                .forEach(entry -> parameters.add(new OAuthSignature.Parameter(entry.getKey(), entry.getValue())));
        var authorization = request.getHeader("authorization");
        return new SignedRequest(
                request.method().name(), url(request), parameters, authorization == null ? "" : authorization);
    }

    private static String url(HttpServerRequest request) {
        var scheme = String.valueOf(request.scheme()).toLowerCase(Locale.ROOT);
        var authority = String.valueOf(request.authority()).toLowerCase(Locale.ROOT);
        var defaultPort = scheme.equals("https") ? ":443" : ":80";
        var host = authority.endsWith(defaultPort)
                ? authority.substring(0, authority.length() - defaultPort.length())
                : authority;
        return scheme + "://" + host + request.path();
    }

    private static List<OAuthSignature.Parameter> query(HttpServerRequest request) {
        var parameters = new ArrayList<OAuthSignature.Parameter>();
        if (request.query() == null || request.query().isEmpty()) {
            return parameters;
        }
        for (var pair : request.query().split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.add(new OAuthSignature.Parameter(
                    decode(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decode(pair.substring(equals + 1))));
        }
        return parameters;
    }

    private static Map<String, String> single(List<OAuthSignature.Parameter> query) {
        var values = new HashMap<String, String>();
        query.forEach(parameter -> values.put(parameter.name(), parameter.value()));
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw XRefusal.invalid("query", text, "The query string is malformed");
        }
    }
}
