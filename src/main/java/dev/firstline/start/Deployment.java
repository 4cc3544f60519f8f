package dev.firstline.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the database belongs to, for good: the sandbox or the real X. Made-up customers, replies still to be sent and the
 * demo's users of the one must never meet the other.
 */
@ApplicationScoped
class Deployment {
    /** Ahead of every other observer of the start; the scheduler, which begins to run jobs, comes at 0. */
    private static final int BEFORE_ALL = -100;

    private final EntityManager entities;
    private final Clock clock;
    private final boolean sandbox;

    Deployment(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.entities = entities;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    @Transactional
    void atStart(@Observes @Priority(BEFORE_ALL) StartupEvent start) {
        claim(sandbox);
    }

    /**
     * Makes a new database the target's own.
     *
     * @throws DeploymentException when it belongs to the other
     */
    @Transactional
    void claim(boolean forSandbox) {
        String wanted = forSandbox ? "sandbox" : "live";
        entities.createNativeQuery(
                        "insert into deployment (target, since) values (:target, :now) on conflict do nothing")
                .setParameter("target", wanted)
                .setParameter("now", clock.instant())
                .executeUpdate();
        Object target =
                entities.createNativeQuery("select target from deployment").getSingleResult();
        if (!target.equals(wanted)) {
            throw new DeploymentException(forSandbox);
        }
    }
}
