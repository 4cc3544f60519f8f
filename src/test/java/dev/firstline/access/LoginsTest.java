package dev.firstline.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWithIgnoringCase;

import dev.firstline.PostgresForTests;
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
    private static final String HERE = "198.51.100.7";
    private static final LoginOutcome REFUSED = new LoginOutcome.Refused();

    @Inject
    Users users;

    @Inject
    Logins logins;

    @Inject
    Lockout lockout;

    @Inject
    LoginTrail trail;

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
        Logins live = new Logins(users, new RecentLogins(Clock.systemUTC()), lockout, trail, false);

        assertThat(live.check("ops", "ops".toCharArray(), HERE)).isEqualTo(REFUSED);
    }

    @Test
    void an_admin_has_every_role() {
        users.create("ada", "a long password of hers", Set.of(Roles.ADMIN));

        assertThat(logins.check("ada", "a long password of hers".toCharArray(), HERE))
                .isEqualTo(new LoginOutcome.Admitted(new Login("ada", Set.of("agent", "supervisor", "ops", "admin"))));
    }

    @Test
    void a_disabled_user_stays_outside() {
        users.create("dora", "dora's own words", Set.of(Roles.AGENT));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update app_user set disabled = true where username = 'dora'")
                        .executeUpdate());

        assertThat(logins.check("dora", "dora's own words".toCharArray(), HERE)).isEqualTo(REFUSED);
    }

    @Test
    void a_failed_login_is_logged_with_the_name_of_a_real_user_only() {
        users.create("finn", "finn's own words", Set.of(Roles.AGENT));
        long unnamedBefore = failures(null);

        logins.check("finn", "guess".toCharArray(), HERE);
        logins.check("finn\0", "guess".toCharArray(), HERE);
        logins.check("my secret typed in the wrong box", "guess".toCharArray(), HERE);

        assertThat(failures("finn")).isEqualTo(1);
        assertThat(failures(null)).isEqualTo(unnamedBefore + 2);
    }

    @Test
    void a_password_longer_than_bcrypt_reads_counts_to_its_last_character() {
        String password = "x".repeat(100);
        users.create("lena", password + "a", Set.of(Roles.AGENT));

        assertThat(logins.check("lena", (password + "b").toCharArray(), HERE)).isEqualTo(REFUSED);
        assertThat(logins.check("lena", (password + "a").toCharArray(), HERE))
                .isInstanceOf(LoginOutcome.Admitted.class);
    }

    @Test
    void no_password_is_in_the_table() {
        users.create("nora", "plain words of nora", Set.of(Roles.AGENT));

        List<?> rows = entities.createNativeQuery("select cast(u as text) from app_user u where username = 'nora'")
                .getResultList();

        assertThat(rows).singleElement().asString().contains("nora", "$2a$10$").doesNotContain("plain words");
    }

    @Test
    void the_first_login_from_a_place_is_in_the_trail_and_the_next_is_not() {
        users.create("tina", "tina's own words", Set.of(Roles.AGENT));

        logins.check("tina", "tina's own words".toCharArray(), HERE);
        logins.check("tina", "tina's own words".toCharArray(), HERE);

        assertThat(((Number) entities.createNativeQuery(
                                        "select count(*) from event where kind = 'login.succeeded' and actor = 'tina'")
                                .getSingleResult())
                        .longValue())
                .isEqualTo(1);
    }

    @Test
    void somebody_at_work_is_not_guessed_behind_the_lock() {
        users.create("lola", "lola's own words", Set.of(Roles.AGENT));
        logins.check("lola", "lola's own words".toCharArray(), HERE);
        for (int i = 0; i < 10; i++) {
            logins.check("lola", ("guess " + i).toCharArray(), "203.0.113.1");
        }

        assertThat(logins.check("lola", "lola's own words".toCharArray(), "203.0.113.1"))
                .isInstanceOf(LoginOutcome.Closed.class);
        assertThat(logins.check("lola", "lola's own words".toCharArray(), HERE))
                .isInstanceOf(LoginOutcome.Admitted.class);
    }

    private long failures(@Nullable String detail) {
        return ((Number) entities.createNativeQuery("select count(*) from event where kind = 'login.failed'"
                                + " and detail is not distinct from cast(?1 as text)")
                        .setParameter(1, detail)
                        .getSingleResult())
                .longValue();
    }
}
