package dev.firstline.access;

import dev.firstline.web.Roles;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls with a token that the provider's key has signed. The token says the name and the roles; a user of the same name who is
 * disabled here stays outside all the same.
 */
@ApplicationScoped
class TokenCallers {
    private static final String NAME = "[A-Za-z0-9._@+-]{1,64}";

    /** A desk with an old token tries again and again; the trail has one failure in so long from each address. */
    private static final Duration ONE_FAILURE_IN = Duration.ofMinutes(15);

    private final Users users;
    private final Lockout lockout;
    private final LoginTrail trail;
    private final Clock clock;
    private final Places failures = new Places();

    TokenCallers(Users users, Lockout lockout, LoginTrail trail, Clock clock) {
        this.users = users;
        this.lockout = lockout;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws AuthenticationFailedException when the name is none that a user may have, or is disabled */
    Login admit(SecurityIdentity token, String address) {
        String name = token.getPrincipal().getName();
        if (name == null || !name.matches(NAME) || Users.RESERVED.contains(name) || isDisabled(name)) {
            throw new AuthenticationFailedException();
        }
        Set<String> roles =
                token.getRoles().stream().filter(Roles.ALL::contains).collect(Collectors.toSet());
        if (lockout.cameIn(name, address)) {
            trail.cameIn(name, LoginTrail.TOKEN);
        }
        return Login.of(name, roles);
    }

    private boolean isDisabled(String name) {
        return users.find(name).filter(UserRow::disabled).isPresent();
    }

    /** Records a token that was no good. Whose it was is not known, and nobody guesses signatures, so nothing is closed. */
    void failed(String address) {
        Log.warnf("login failed: token address=%s", address);
        boolean told;
        synchronized (failures) {
            told = !failures.visited(address, clock.instant(), ONE_FAILURE_IN);
        }
        if (!told) {
            trail.failed(null, LoginTrail.TOKEN);
        }
    }
}
