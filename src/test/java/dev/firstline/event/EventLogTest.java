package dev.firstline.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.mention.PostId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EventLogTest {
    @Inject
    EventLog log;

    @Inject
    EntityManager entities;

    @Test
    void an_event_is_stored_under_its_wire_name() {
        Event event = Event.of(EventKind.MENTION_SEEN, Instant.EPOCH, "system").mention(new PostId("1234567"));

        QuarkusTransaction.requiringNew().run(() -> log.append(event));

        assertThat(entities.createNativeQuery("select kind from event where mention_id = '1234567'")
                        .getResultList())
                .isEqualTo(java.util.List.of("mention.seen"));
    }

    @Test
    void an_event_of_a_failed_change_is_not_there() {
        Event event = Event.of(EventKind.MENTION_SEEN, Instant.EPOCH, "system").mention(new PostId("7654321"));

        QuarkusTransaction.begin();
        log.append(event);
        QuarkusTransaction.rollback();

        assertThat(entities.createNativeQuery("select kind from event where mention_id = '7654321'")
                        .getResultList())
                .isEmpty();
    }
}
