package dev.firstline.access;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks passwords. A name that nobody has takes as long as a wrong password and is locked out like any other, so that neither time
 * nor answer tells who exists.
 */
@ApplicationScoped
class Logins {
    private static final String NOBODYS_HASH = Passwords.hash("nobody has this".toCharArray());
    private static final int TURNS = 64;

    private final Users users;
    private final RecentLogins recent;
    private final Lockout lockout;
    private final LoginTrail trail;
    private final boolean sandbox;

    /** One try at a time for a name: failures are counted exactly, and a burst of right calls pays for bcrypt once. */
    private final Object[] turns = new Object[TURNS];

    Logins(
            Users users,
            RecentLogins recent,
            Lockout lockout,
            LoginTrail trail,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.users = users;
        this.recent = recent;
        this.lockout = lockout;
        this.trail = trail;
        this.sandbox = sandbox;
        Arrays.setAll(turns, turn -> new Object());
    }

    /** Who it is, when the password is right and the user may come in. */
    LoginOutcome check(String username, char[] password, String address) {
        return known(username, password, address).orElseGet(() -> {
            synchronized (turns[Math.floorMod(username.hashCode(), TURNS)]) {
                return known(username, password, address).orElseGet(() -> compare(username, password, address));
            }
        });
    }

    /** What can be said without hashing. The lock comes first, or it would not hold for somebody who is at work right now. */
    private Optional<LoginOutcome> known(String username, char[] password, String address) {
        return lockout.closedFor(username, address)
                .<LoginOutcome>map(LoginOutcome.Closed::new)
                .or(() -> recent.find(username, password).map(login -> admit(login, address)));
    }

    private LoginOutcome compare(String username, char[] password, String address) {
        // No transaction spans the hashing: guessers must not hold the database's connections.
        Optional<UserRow> user = users.find(username);
        boolean right =
                Passwords.matches(password, user.map(UserRow::passwordHash).orElse(NOBODYS_HASH));
        Optional<Login> login =
                user.filter(row -> right && row.mayComeIn(sandbox)).map(row -> Login.of(row.username(), row.roles()));
        if (login.isEmpty()) {
            return refuse(username, user, address);
        }
        recent.remember(login.get(), password);
        return admit(login.get(), address);
    }

    private LoginOutcome admit(Login login, String address) {
        if (lockout.cameIn(login.username(), address)) {
            trail.cameIn(login.username(), LoginTrail.PASSWORD);
        }
        return new LoginOutcome.Admitted(login);
    }

    private LoginOutcome refuse(String username, Optional<UserRow> user, String address) {
        // What was typed may be a password in the wrong box: only real users are named.
        String name = user.map(UserRow::username).orElse(null);
        Log.warnf("login failed: user=%s address=%s", name == null ? "(unknown)" : name, address);
        trail.failed(name, LoginTrail.PASSWORD);
        if (lockout.failed(username, address)) {
            Log.warnf("login closed for a while: user=%s address=%s", name == null ? "(unknown)" : name, address);
            trail.closed(name);
        }
        return new LoginOutcome.Refused();
    }
}
