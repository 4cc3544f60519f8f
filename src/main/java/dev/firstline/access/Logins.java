package dev.firstline.access;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.web.Roles;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks passwords. An unknown name takes as long as a wrong password, so that time does not tell who exists. */
@ApplicationScoped
class Logins {
    private static final String NOBODYS_HASH = Passwords.hash("nobody has this".toCharArray());

    private final Users users;
    private final EventLog log;
    private final Clock clock;
    private final RecentLogins recent;
    private final boolean sandbox;

    Logins(
            Users users,
            EventLog log,
            Clock clock,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.users = users;
        this.log = log;
        this.clock = clock;
        this.sandbox = sandbox;
        recent = new RecentLogins(clock);
    }

    /** Who it is, when the password is right and the user may come in. A failed try is logged, with the name of a real user only. */
    Optional<Login> check(String username, char[] password) {
        Optional<Login> known = recent.find(username, password);
        if (known.isPresent()) {
            return known;
        }
        // No transaction spans the hashing: guessers must not hold the database's connections.
        Optional<UserRow> user = users.find(username);
        boolean right =
                Passwords.matches(password, user.map(UserRow::passwordHash).orElse(NOBODYS_HASH));
        Optional<Login> login = user.filter(row -> right && mayComeIn(row)).map(Logins::login);
        login.ifPresentOrElse(ok -> recent.remember(ok, password), () -> failed(user));
        return login;
    }

    private boolean mayComeIn(UserRow user) {
        return !user.disabled() && (sandbox || !user.demo());
    }

    private void failed(Optional<UserRow> user) {
        String name = user.map(UserRow::username).orElse(null);
        Log.warnf("login failed: user=%s", name == null ? "(unknown)" : name);
        Event event =
                Event.of(EventKind.LOGIN_FAILED, clock.instant(), "system").detail(name);
        QuarkusTransaction.requiringNew().run(() -> log.append(event));
    }

    private static Login login(UserRow user) {
        Set<String> roles = user.roles();
        return new Login(user.username(), roles.contains(Roles.ADMIN) ? Roles.ALL : roles);
    }
}
