package dev.firstline.access;

import dev.firstline.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The users of the service. */
@ApplicationScoped
public class Users {
    private final EntityManager entities;
    private final Clock clock;

    Users(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Adds a user.
     *
     * @param username 1 to 64 letters, digits, dots, hyphens or underscores; case matters
     * @param roles    of {@link Roles}
     * @throws IllegalArgumentException when a value is not as said; a name that is taken fails at commit
     */
    @Transactional
    public void create(String username, String password, Set<String> roles) {
        add(username, password, roles, false);
    }

    /** Adds a user whom only the sandbox lets in. */
    @Transactional
    void createDemo(String username, String password, Set<String> roles) {
        add(username, password, roles, true);
    }

    private void add(String username, String password, Set<String> roles, boolean demo) {
        if (!username.matches("[A-Za-z0-9._-]{1,64}") || password.isEmpty()) {
            throw new IllegalArgumentException("a user needs a plain name and a password");
        }
        if (roles.isEmpty() || !Roles.ALL.containsAll(roles)) {
            throw new IllegalArgumentException("roles must be of " + Roles.ALL + ": " + roles);
        }
        entities.persist(new UserRow(username, Passwords.hash(password.toCharArray()), roles, demo, clock.instant()));
    }

    /** Whether the name is taken, by a demo user too. */
    @Transactional
    public boolean exists(String username) {
        return find(username).isPresent();
    }

    /** Whether there is a user who is not for the demo. */
    @Transactional
    boolean any() {
        return !entities.createQuery("from UserRow where not demo", UserRow.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Transactional
    Optional<UserRow> find(String username) {
        // PostgreSQL refuses texts with a zero character, and no user has one.
        return username.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.ofNullable(entities.find(UserRow.class, username));
    }
}
