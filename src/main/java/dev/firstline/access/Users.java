package dev.firstline.access;

import dev.firstline.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The users of the service. */
@ApplicationScoped
public class Users {
    /** Names that the log and conversations give to others than users. */
    static final Set<String> RESERVED = Set.of("bot", "people", "customer", "system");

    static final String NAME = "[A-Za-z0-9._-]{1,64}";

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
        if (!username.matches(NAME) || password.isEmpty()) {
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

    /** Users after this name in the order of names, in the caller's transaction as all below. */
    List<UserRow> after(String username, int limit) {
        return entities.createQuery("from UserRow where username > ?1 order by username", UserRow.class)
                .setParameter(1, username)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Nobody else changes any user until the transaction ends, so that admins can be counted. */
    void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('app_user', 0))")
                .getSingleResult();
    }

    /** Whether somebody else may administer: enabled, an admin, and no user of the demo where those stay outside. */
    boolean anotherAdmin(String username, boolean sandbox) {
        return entities.createQuery("from UserRow where username <> ?1", UserRow.class)
                .setParameter(1, username)
                .getResultStream()
                .anyMatch(row -> row.roles().contains(Roles.ADMIN) && row.mayComeIn(sandbox));
    }

    /** Whether the log names the user as somebody who did something, a login included. */
    boolean hasHistory(String username) {
        return !entities.createNativeQuery("""
                        select 1 from event
                        where actor = ?1 and actor not in ('bot', 'customer', 'system') limit 1""")
                .setParameter(1, username)
                .getResultList()
                .isEmpty();
    }

    void add(UserRow row) {
        entities.persist(row);
    }

    void remove(UserRow row) {
        entities.remove(row);
    }
}
