package dev.firstline.access;

import dev.firstline.web.Problem;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.Locale;

/**
 * Looks at every call before anything else does: who is it, and does he call too often? It stands before the platform's mechanisms
 * and asks them. A call without credentials passes as nobody's; roles are looked at later.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Doorkeeper implements HttpAuthenticationMechanism {
    /** Tokens elsewhere are not for us: the sandbox takes X's at its own paths. */
    private static final String TOKENS_ARE_OURS = "/api/";

    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    private static final String TURNED_AWAY = Doorkeeper.class.getName();

    private final BasicAuthenticationMechanism basic;
    private final OidcAuthenticationMechanism oidc;
    private final IssuerTenant issuer;
    private final TokenCallers tokens;
    private final Challenge challenge;
    private final BlockingSecurityExecutor blocking;
    private final CallRates rates;

    Doorkeeper(
            BasicAuthenticationMechanism basic,
            OidcAuthenticationMechanism oidc,
            IssuerTenant issuer,
            TokenCallers tokens,
            Challenge challenge,
            BlockingSecurityExecutor blocking,
            AccessConfig config,
            Clock clock) {
        this.basic = basic;
        this.oidc = oidc;
        this.issuer = issuer;
        this.tokens = tokens;
        this.challenge = challenge;
        this.blocking = blocking;
        rates = new CallRates(clock, config.callsPerSecond(), config.burst());
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager providers) {
        return identity(call, providers)
                .onItem()
                .ifNotNull()
                .invoke(this::count)
                .onFailure(TurnedAwayException.class)
                .transform(reason -> {
                    call.put(TURNED_AWAY, ((TurnedAwayException) reason).problem());
                    return new AuthenticationFailedException(); // the only failure that the platform lets us answer
                });
    }

    private Uni<SecurityIdentity> identity(RoutingContext call, IdentityProviderManager providers) {
        String credentials = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        String scheme = credentials == null ? "" : credentials.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("basic ")) {
            return basic.authenticate(call, providers);
        }
        if (scheme.startsWith("bearer ") && call.normalizedPath().startsWith(TOKENS_ARE_OURS)) {
            return issuer.isOn()
                    ? byToken(call, providers)
                    : Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().nullItem();
    }

    private Uni<SecurityIdentity> byToken(RoutingContext call, IdentityProviderManager providers) {
        String address = CallerAddress.of(call);
        return oidc.authenticate(call, providers)
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .transform(failure -> TurnedAwayException.providerUnreachable())
                .chain(token -> blocking.executeBlocking(() -> Identities.of(tokens.admit(token, address))))
                .onFailure(failure -> !(failure instanceof TurnedAwayException))
                .call(failure -> blocking.executeBlocking(() -> {
                    tokens.failed(address);
                    return true;
                }));
    }

    private void count(SecurityIdentity caller) {
        rates.take(caller.getPrincipal().getName()).ifPresent(left -> {
            throw TurnedAwayException.tooFast(left);
        });
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext call) {
        Problem turnedAway = call.get(TURNED_AWAY);
        if (turnedAway == null) {
            call.response().putHeader(WWW_AUTHENTICATE, challenge.ways());
        }
        (turnedAway == null ? challenge.problem() : turnedAway).send(call.response());
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom()
                .item(new ChallengeData(401, WWW_AUTHENTICATE, challenge.ways().get(0)));
    }
}
