package dev.firstline.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets HTTP Basic callers in whose password {@link Logins} finds right. */
@ApplicationScoped
class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Logins logins;

    PasswordIdentityProvider(Logins logins) {
        this.logins = logins;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String address = CallerAddress.of(HttpSecurityUtils.getRoutingContextAttribute(request));
        char[] password = request.getPassword().getPassword();
        return context.runBlocking(() -> logins.check(request.getUsername(), password, address)
                .match(
                        admitted -> Identities.of(admitted.login()),
                        () -> {
                            throw new AuthenticationFailedException();
                        },
                        closed -> {
                            throw TurnedAwayException.closed(closed.left());
                        }));
    }
}
