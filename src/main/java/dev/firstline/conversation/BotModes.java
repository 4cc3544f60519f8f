package dev.firstline.conversation;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bot's mode. Read from the database each time, so that a change holds everywhere at once. */
@ApplicationScoped
@Transactional
public class BotModes {
    private final EntityManager entities;
    private final EventLog log;
    private final Clock clock;
    private final BotMode untilSet;

    /** A live account starts in review: people see what the bot would say before anybody else does. */
    BotModes(
            EntityManager entities,
            EventLog log,
            Clock clock,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.entities = entities;
        this.log = log;
        this.clock = clock;
        untilSet = sandbox ? BotMode.ON : BotMode.REVIEW;
    }

    public BotMode now() {
        List<?> stored = entities.createNativeQuery("select mode from bot_mode").getResultList();
        return stored.isEmpty() ? untilSet : BotMode.valueOf((String) stored.get(0));
    }

    /** Changes the mode from the next decision and the next departure on. */
    public void set(BotMode mode, String actor) {
        entities.createNativeQuery("""
                        insert into bot_mode values (1, ?1, ?2, ?3)
                        on conflict (id) do update set mode = ?1, changed_by = ?2, changed_at = ?3""")
                .setParameter(1, mode.name())
                .setParameter(2, actor)
                .setParameter(3, clock.instant())
                .executeUpdate();
        log.append(Event.of(EventKind.BOT_MODE_CHANGED, clock.instant(), actor).detail(mode.name()));
    }
}
