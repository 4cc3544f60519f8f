package dev.firstline.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks the Authorization header: the app's bearer token, an access token of the user, or an OAuth 1.0a signature by the keys. */
final class Gatekeeper {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final String BEARER = "Bearer ";
    private static final String OAUTH = "OAuth ";
    private static final Pattern PAIR = Pattern.compile("\\s*([^=\\s,]+)=\"([^\"]*)\"\\s*");

    private final Clock clock;
    private final Tokens tokens;
    private final Nonces nonces;

    Gatekeeper(Clock clock, Tokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
        this.nonces = new Nonces(clock, CLOCK_SKEW.multipliedBy(2));
    }

    /** @throws XRefusal 401 when the header is missing or wrong */
    Caller admit(SignedRequest request) {
        var header = request.authorization();
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer(header.substring(BEARER.length()).strip());
        }
        if (!header.regionMatches(true, 0, OAUTH, 0, OAUTH.length()) || !isSigned(request)) {
            throw XRefusal.unauthorized();
        }
        return Caller.USER;
    }

    private Caller bearer(String token) {
        if (Hmac.same(token, SandboxCredentials.BEARER_TOKEN)) {
            return Caller.APP;
        }
        if (tokens.admits(token)) {
            return Caller.OAUTH2_USER;
        }
        throw XRefusal.unauthorized();
    }

    private boolean isSigned(SignedRequest request) {
        var oauth = parse(request.authorization().substring(OAUTH.length()));
        var signature = oauth.remove("oauth_signature");
        oauth.remove("realm");
        if (signature == null
                || !SandboxCredentials.CONSUMER_KEY.equals(oauth.get("oauth_consumer_key"))
                || !SandboxCredentials.ACCESS_TOKEN.equals(oauth.get("oauth_token"))
                || !"HMAC-SHA1".equals(oauth.get("oauth_signature_method"))
                || !"1.0".equals(oauth.getOrDefault("oauth_version", "1.0"))
                || !isNow(oauth.getOrDefault("oauth_timestamp", ""))) {
            return false;
        }
        var parameters = new ArrayList<>(request.parameters());
        oauth.forEach((name, value) -> parameters.add(new OAuthSignature.Parameter(name, value)));
        var expected = OAuthSignature.of(
                request.method(),
                request.url(),
                parameters,
                SandboxCredentials.CONSUMER_SECRET,
                SandboxCredentials.ACCESS_TOKEN_SECRET);
        // The nonce counts as used only by a rightly signed request, else anybody could spend those of others.
        return Hmac.same(signature, expected) && nonces.use(oauth.getOrDefault("oauth_nonce", ""));
    }

    private boolean isNow(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, clock.instant()).abs().compareTo(CLOCK_SKEW) <= 0;
    }

    private static Map<String, String> parse(String pairs) {
        var oauth = new HashMap<String, String>();
        for (var pair : pairs.split(",", -1)) {
            var matcher = PAIR.matcher(pair);
            if (matcher.matches()) {
                oauth.put(decode(matcher.group(1)), decode(matcher.group(2)));
            }
        }
        return oauth;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw XRefusal.unauthorized();
        }
    }
}
