package dev.firstline.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWithIgnoringCase;

import dev.firstline.PostgresForTests;
import dev.firstline.event.EventLog;
import dev.firstline.web.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LoginsTest {
    private static final String GUARDED = "/api/v1/feeds";

    @Inject
    Users users;

    @Inject
    Logins logins;

    @Inject
    EventLog log;

    @Inject
    EntityManager entities;

    @Test
    void the_demo_users_come_in_with_their_name_on_the_sandbox() {
        given().auth().preemptive().basic("ops", "ops").get(GUARDED).then().statusCode(200);
    }

    @Test
    void a_wrong_password_is_challenged() {
        given().auth()
                .preemptive()
                .basic("ops", "opps")
                .get(GUARDED)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWithIgnoringCase("basic"));
    }

    @Test
    void a_demo_user_stays_outside_off_the_sandbox() {
        Logins live = new Logins(users, log, Clock.systemUTC(), false);

        assertThat(live.check("ops", "ops".toCharArray())).isEmpty();
    }

    @Test
    void an_admin_has_every_role() {
        users.create("ada", "a long password of hers", Set.of(Roles.ADMIN));

        assertThat(logins.check("ada", "a long password of hers".toCharArray()))
                .contains(new Login("ada", Set.of("agent", "supervisor", "ops", "admin")));
    }

    @Test
    void a_disabled_user_stays_outside() {
        users.create("dora", "dora's own words", Set.of(Roles.AGENT));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update app_user set disabled = true where username = 'dora'")
                        .executeUpdate());

        assertThat(logins.check("dora", "dora's own words".toCharArray())).isEmpty();
    }

    @Test
    void a_failed_login_is_logged_with_the_name_of_a_real_user_only() {
        users.create("finn", "finn's own words", Set.of(Roles.AGENT));
        long unnamedBefore = failures(null);

        logins.check("finn", "guess".toCharArray());
        logins.check("finn\0", "guess".toCharArray());
        logins.check("my secret typed in the wrong box", "guess".toCharArray());

        assertThat(failures("finn")).isEqualTo(1);
        assertThat(failures(null)).isEqualTo(unnamedBefore + 2);
    }

    @Test
    void a_password_longer_than_bcrypt_reads_counts_to_its_last_character() {
        String password = "x".repeat(100);
        users.create("lena", password + "a", Set.of(Roles.AGENT));

        assertThat(logins.check("lena", (password + "b").toCharArray())).isEmpty();
        assertThat(logins.check("lena", (password + "a").toCharArray())).isPresent();
    }

    @Test
    void no_password_is_in_the_table() {
        users.create("nora", "plain words of nora", Set.of(Roles.AGENT));

        List<?> rows = entities.createNativeQuery("select cast(u as text) from app_user u where username = 'nora'")
                .getResultList();

        assertThat(rows).singleElement().asString().contains("nora", "$2a$10$").doesNotContain("plain words");
    }

    private long failures(@Nullable String detail) {
        return ((Number) entities.createNativeQuery("select count(*) from event where kind = 'login.failed'"
                                + " and detail is not distinct from cast(?1 as text)")
                        .setParameter(1, detail)
                        .getSingleResult())
                .longValue();
    }
}
