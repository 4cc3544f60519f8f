package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trades a refresh token for access (RFC 6749, section 6). X: access ends after two hours, and a refresh token works once, each answer
 * brings the next.
 */
@ApplicationScoped
class TokenEndpoint {
    private static final long TWO_HOURS = 7200;

    private final XConfig config;
    private final Clock clock;
    private @Nullable XTokenApi api;

    TokenEndpoint(XConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws TokenRefusedException when X will never give access for this token or to this client
     * @throws UnavailableException  when X cannot say now
     * @throws NoAnswerException     when X may have spent the token, and its answer is lost
     */
    UserToken refresh(String refreshToken) {
        Instant asked = clock.instant();
        XAnswer answer = ask(refreshToken);
        JsonNode body = answer.body();
        Optional<String> access = Fields.text(body, "access_token").filter(text -> !text.isEmpty());
        if (answer.ok() && access.isPresent()) {
            return new UserToken(
                    access.get(),
                    // OAuth lets a server keep the old one in force; X does not use that.
                    Fields.text(body, "refresh_token").orElse(refreshToken),
                    asked.plusSeconds(body.path("expires_in").asLong(TWO_HOURS)));
        }
        Optional<String> error = Fields.text(body, "error").filter(word -> word.matches("[a-z_]{1,40}"));
        if ((answer.status() == 400 || answer.status() == 401) && error.isPresent()) {
            throw new TokenRefusedException(error.get());
        }
        throw new UnavailableException("X gives no access token: it answered " + answer.status(), null, null);
    }

    private XAnswer ask(String refreshToken) {
        String client = config.clientId().orElseThrow(() -> new MissingCredentialException("FIRSTLINE_X_CLIENT_ID"));
        String basic = config.clientSecret()
                .map(secret -> (client + ":" + secret).getBytes(StandardCharsets.UTF_8))
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair))
                .orElse(null);
        return XClient.ask(() -> api().grant(basic, "refresh_token", refreshToken, basic == null ? client : null));
    }

    private synchronized XTokenApi api() {
        if (api == null) {
            api = XClient.builder(config).build(XTokenApi.class);
        }
        return api;
    }
}
