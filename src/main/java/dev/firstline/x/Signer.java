package dev.firstline.x;

import java.util.Map;
import java.util.Optional;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.RequestMethod;
import twitter4j.auth.AccessToken;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.ConfigurationBuilder;

/** Signs calls with OAuth 1.0a (RFC 5849) as the brand's account. */
final class Signer {
    private static final HttpParameter[] NO_PARAMETERS = {};

    private final OAuthAuthorization authorization;

    /** @throws MissingCredentialException when one of the four keys is not set */
    Signer(XConfig config) {
        // The builder picks up twitter4j's own settings from the environment and the class path; the setters below win.
        authorization = new OAuthAuthorization(new ConfigurationBuilder().build());
        authorization.setOAuthRealm(null);
        authorization.setOAuthConsumer(
                key(config.consumerKey(), "CONSUMER_KEY"), key(config.consumerSecret(), "CONSUMER_SECRET"));
        authorization.setOAuthAccessToken(new AccessToken(
                key(config.accessToken(), "ACCESS_TOKEN"), key(config.accessTokenSecret(), "ACCESS_TOKEN_SECRET")));
    }

    private static String key(Optional<String> value, String name) {
        return value.orElseThrow(() -> new MissingCredentialException("FIRSTLINE_X_" + name));
    }

    /**
     * The Authorization header of one try; every try needs a fresh one. A JSON body takes no part in it.
     *
     * @param url exactly as on the wire, its query percent-encoded
     */
    String header(String method, String url) {
        HttpRequest request =
                new HttpRequest(RequestMethod.valueOf(method), url, NO_PARAMETERS, authorization, Map.of());
        return authorization.getAuthorizationHeader(request);
    }
}
