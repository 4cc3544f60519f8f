package dev.firstline.sandbox;

import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code POST /2/oauth2/token} for a confidential client: the grant {@code refresh_token}, client id and secret by Basic. */
final class TokenCalls {
    private static final String BASIC = "Basic ";
    private static final String SCOPE = "tweet.read tweet.write users.read dm.read dm.write offline.access";

    private final Tokens tokens;

    TokenCalls(Tokens tokens) {
        this.tokens = tokens;
    }

    Answer grant(RoutingContext context) {
        if (!isClient(context.request().getHeader("authorization"))) {
            return refused(401, "unauthorized_client", "Missing valid authorization header");
        }
        if (!"refresh_token".equals(context.request().getFormAttribute("grant_type"))) {
            return refused(400, "unsupported_grant_type", "The sandbox grants by refresh_token only");
        }
        var refresh = Objects.requireNonNullElse(context.request().getFormAttribute("refresh_token"), "");
        return tokens.refresh(refresh)
                .map(pair -> Answer.ok(Json.object()
                        .put("token_type", "bearer")
                        .put("expires_in", Tokens.LIFE.toSeconds())
                        .put("access_token", pair.access())
                        .put("scope", SCOPE)
                        .put("refresh_token", pair.refresh())))
                .orElseGet(() -> refused(400, "invalid_request", "Value passed for the token was invalid."));
    }

    private static boolean isClient(@Nullable String header) {
        if (header == null || !header.startsWith(BASIC)) {
            return false;
        }
        try {
            var given = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            var expected = SandboxCredentials.CLIENT_ID + ":" + SandboxCredentials.CLIENT_SECRET;
            return Hmac.same(expected, URLDecoder.decode(given, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Answer refused(int status, String error, String description) {
        return new Answer(
                status, Json.object().put("error", error).put("error_description", description), Answer.Ending.WHOLE);
    }
}
