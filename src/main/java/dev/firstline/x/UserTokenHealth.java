package dev.firstline.x;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether X still takes the OAuth 2.0 token: {@code /q/health/group/x}; no restart mends it. */
@HealthGroup("x")
@ApplicationScoped
class UserTokenHealth implements HealthCheck {
    private final UserTokens tokens;

    UserTokenHealth(UserTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("x-user-token")
                .status(tokens.refusal().isEmpty());
        tokens.refusal().ifPresent(why -> response.withData("refused", why));
        return response.build();
    }
}
