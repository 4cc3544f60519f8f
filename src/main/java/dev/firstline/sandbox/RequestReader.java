package dev.firstline.sandbox;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as its signature and its endpoint see it. */
final class RequestReader {
    private final HttpServerRequest request;
    private final List<OAuthSignature.Parameter> query;

    /** @throws XRefusal 400 when the query is malformed */
    RequestReader(HttpServerRequest request) {
        this.request = request;
        this.query = query(request.query());
    }

    SignedRequest signed() {
        var parameters = new ArrayList<>(query);
        request.formAttributes()
                .forEach(entry -> parameters.add(new OAuthSignature.Parameter(entry.getKey(), entry.getValue())));
        var authorization = request.getHeader("authorization");
        return new SignedRequest(
                request.method().name(), url(), parameters, authorization == null ? "" : authorization);
    }

    /** The query's parameters; of a repeated one the last. */
    Parameters parameters() {
        Map<String, String> values = new HashMap<>();
        query.forEach(parameter -> values.put(parameter.name(), parameter.value()));
        return new Parameters(values);
    }

    private String url() {
        var scheme = String.valueOf(request.scheme()).toLowerCase(Locale.ROOT);
        var authority = String.valueOf(request.authority()).toLowerCase(Locale.ROOT);
        var defaultPort = scheme.equals("https") ? ":443" : ":80";
        var host = authority.endsWith(defaultPort)
                ? authority.substring(0, authority.length() - defaultPort.length())
                : authority;
        return scheme + "://" + host + request.path();
    }

    private static List<OAuthSignature.Parameter> query(@Nullable String text) {
        var parameters = new ArrayList<OAuthSignature.Parameter>();
        if (text == null || text.isEmpty()) {
            return parameters;
        }
        for (var pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.add(new OAuthSignature.Parameter(
                    decode(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decode(pair.substring(equals + 1))));
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw XRefusal.invalid("query", text, "The query string is malformed");
        }
    }
}
