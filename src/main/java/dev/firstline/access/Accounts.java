package dev.firstline.access;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.web.ETags;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What admins do with users. Each change commits with its event, and then the process forgets the user's recent logins; other
 * processes take it up within a minute.
 */
@ApplicationScoped
class Accounts {
    private final Users users;
    private final EventLog log;
    private final RecentLogins recent;
    private final Clock clock;
    private final boolean sandbox;

    Accounts(
            Users users,
            EventLog log,
            RecentLogins recent,
            Clock clock,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.users = users;
        this.log = log;
        this.recent = recent;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    List<UserBody> after(String name, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> users.after(name, limit).stream().map(UserBody::of).toList());
    }

    /** @throws ProblemException 404 {@code no-such-user} */
    UserBody one(String name) {
        return QuarkusTransaction.requiringNew().call(() -> UserBody.of(row(name)));
    }

    /** @throws ProblemException 409 {@code user-exists} */
    UserBody create(String name, Set<String> roles, String password, String actor) {
        String hash = Passwords.hash(password.toCharArray()); // outside of the transaction, since it is slow
        return change(name, () -> {
            if (users.find(name).isPresent()) {
                throw new ProblemException(409, "user-exists", "there is a user of this name");
            }
            var row = new UserRow(name, hash, roles, false, clock.instant());
            users.add(row);
            log(EventKind.USER_CREATED, actor, row);
            return row;
        });
    }

    /** @throws ProblemException 404, 412, or 409 {@code last-admin} */
    UserBody set(String name, Set<String> roles, boolean disabled, String ifMatch, String actor) {
        return change(name, () -> {
            UserRow row = row(name);
            ETags.check(ifMatch, row.version());
            if (disabled || !roles.contains(Roles.ADMIN)) {
                checkNotLast(row);
            }
            row.change(roles, disabled);
            log(EventKind.USER_CHANGED, actor, row);
            return row;
        });
    }

    /** @throws ProblemException 404, 412, or 409 {@code last-admin}, {@code user-in-history} */
    void delete(String name, String ifMatch, String actor) {
        change(name, () -> {
            UserRow row = row(name);
            ETags.check(ifMatch, row.version());
            checkNotLast(row);
            if (users.hasHistory(name)) {
                throw new ProblemException(
                        409, "user-in-history", "the log names this user; disable the user instead of deleting");
            }
            users.remove(row);
            log.append(Event.of(EventKind.USER_DELETED, clock.instant(), actor).detail(name));
            return row;
        });
    }

    /** @throws ProblemException 404, or 412 when {@code ifMatch} is given and old */
    UserBody setPassword(String name, String password, @Nullable String ifMatch, String actor) {
        String hash = Passwords.hash(password.toCharArray());
        return change(name, () -> {
            UserRow row = row(name);
            ETags.check(ifMatch, row.version());
            row.changePassword(hash, clock.instant());
            log.append(
                    Event.of(EventKind.PASSWORD_CHANGED, clock.instant(), actor).detail(name));
            return row;
        });
    }

    private UserBody change(String name, Callable<UserRow> change) {
        UserBody changed = QuarkusTransaction.requiringNew().call(() -> {
            users.lock();
            return UserBody.of(change.call());
        });
        recent.forget(name);
        return changed;
    }

    private void checkNotLast(UserRow row) {
        boolean administers = row.roles().contains(Roles.ADMIN) && row.mayComeIn(sandbox);
        if (administers && !users.anotherAdmin(row.username(), sandbox)) {
            throw new ProblemException(409, "last-admin", "nobody else could administer; make another admin first");
        }
    }

    private UserRow row(String name) {
        return users.find(name).orElseThrow(() -> new ProblemException(404, "no-such-user", "there is no such user"));
    }

    private void log(EventKind kind, String actor, UserRow row) {
        String roles = String.join(" ", UserBody.of(row).roles());
        log.append(Event.of(kind, clock.instant(), actor)
                .detail(row.username())
                .reason(row.disabled() ? roles + " disabled" : roles));
    }
}
