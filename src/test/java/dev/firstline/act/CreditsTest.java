package dev.firstline.act;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.firstline.PostgresForTests;
import dev.firstline.SettableClock;
import dev.firstline.mention.Mention;
import dev.firstline.pipeline.Handed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CreditsTest {
    @Inject
    Handed handed;

    @Inject
    FakeX x;

    @Inject
    Credits credits;

    @Inject
    SettableClock clock;

    @Inject
    EntityManager entities;

    @BeforeEach
    void nothing_is_left_over() {
        handed.sendAll();
    }

    @AfterEach
    void somebody_pays() {
        credits.available(Credits.Use.WRITES);
        clock.advance(Duration.ofMinutes(6));
        handed.sendAll();
    }

    private long reply(Mention mention) {
        return handed.botReply(mention, "Thank you, " + mention.id(), null, null);
    }

    private static String health() {
        return given().get("/q/health/group/x").jsonPath().getString("checks.find { it.name == 'x-credits' }.status");
    }

    private long told(String kind) {
        return ((Number) entities.createNativeQuery("select count(*) from event where kind = ?1")
                        .setParameter(1, kind)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void without_credits_one_reply_learns_it_and_the_others_wait() {
        long before = told("x.credits-exhausted");
        Mention first = handed.mention("thank you");
        Mention second = handed.mention("thanks");
        x.next(new SendOutcome.Exhausted("CreditsDepleted", null));
        long learns = reply(first);
        long waits = reply(second);

        handed.sendAll();

        assertThat(handed.delivery(learns).reason()).isEqualTo("credits-exhausted");
        assertThat(handed.delivery(waits).state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(handed.delivery(waits).reason()).isEqualTo("credits-exhausted");
        assertThat(x.repliesTo(second.id())).isEmpty();
        assertThat(health()).isEqualTo("DOWN");
        assertThat(told("x.credits-exhausted")).isEqualTo(before + 1);
    }

    @Test
    void after_five_minutes_one_tries_and_when_x_takes_it_all_leave() {
        Mention first = handed.mention("thank you");
        Mention second = handed.mention("thanks");
        x.next(new SendOutcome.Exhausted("CreditsDepleted", null));
        long one = reply(first);
        long other = reply(second);
        handed.sendAll();
        x.next(new SendOutcome.Exhausted("CreditsDepleted", null));
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        handed.sendAll();
        assertThat(x.repliesTo(first.id())).as("still none").isEmpty();
        assertThat(x.repliesTo(second.id())).isEmpty();

        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        handed.sendAll();
        clock.advance(Duration.ofSeconds(31));
        handed.sendAll();

        assertThat(handed.delivery(one).state()).isEqualTo(DeliveryState.SENT);
        assertThat(handed.delivery(other).state()).isEqualTo(DeliveryState.SENT);
        assertThat(health()).isEqualTo("UP");
    }

    @Test
    void what_waits_for_credits_for_half_an_hour_goes_to_people() {
        Mention mention = handed.mention("thank you");
        x.next(new SendOutcome.Exhausted("CreditsDepleted", null));
        long id = reply(mention);
        handed.sendAll();

        clock.advance(Duration.ofMinutes(31));
        handed.sendAll();

        assertThat(handed.delivery(id).reason()).isEqualTo("credits-exhausted");
        assertThat(handed.delivery(id).state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(handed.owner(mention)).isEqualTo("people");
    }

    @Test
    void without_credits_the_service_stays_ready() {
        credits.exhausted(Credits.Use.WRITES);

        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
