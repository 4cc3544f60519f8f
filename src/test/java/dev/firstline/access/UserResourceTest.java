package dev.firstline.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.firstline.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class UserResourceTest {
    private static final String USERS = "/api/v1/users";
    private static final String ME = "/api/v1/me";
    private static final String FIRST = "the first password";

    @Test
    void a_new_user_comes_in_at_once_with_what_was_given() {
        create("nadia", "agent", "ops")
                .statusCode(201)
                .header("Location", containsString("/api/v1/users/nadia"))
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("nadia"))
                .body("roles", contains("agent", "ops"))
                .body("disabled", equalTo(false))
                .body("passwordHash", nullValue())
                .body("password", nullValue());

        as("nadia", FIRST).get(ME).then().statusCode(200).body("roles", contains("agent", "ops"));
        admin().get(USERS).then().body("users.name", hasItem("nadia"));
        create("nadia", "agent").statusCode(409).body("type", equalTo("urn:firstline:problem:user-exists"));
    }

    @Test
    void users_are_listed_in_pages() {
        create("page-a", "ops");
        create("page-b", "ops");

        admin().get(USERS + "?after=page-&limit=1")
                .then()
                .body("users.name", contains("page-a"))
                .body("next", equalTo("page-a"));
        admin().get(USERS + "?after=page-a&limit=1").then().body("users.name", contains("page-b"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', agent, a good long one, name",
        "two words, agent, a good long one, name",
        "system, agent, a good long one, name",
        "nobody, boss, a good long one, roles",
        "nobody, , a good long one, roles",
        "nobody, agent, elevenchars, password",
        "nobody-at-all, agent, Nobody-At-All, password",
    })
    void a_user_that_cannot_be_is_refused_by_the_field(String name, String role, String password, String field) {
        admin().body(Map.of("name", name, "roles", role == null ? List.of() : List.of(role), "password", password))
                .post(USERS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0control character", "a\ttab in the middle"})
    void a_password_with_control_characters_is_refused(String password) {
        admin().body(Map.of("name", "nobody", "roles", List.of("agent"), "password", password))
                .post(USERS)
                .then()
                .statusCode(400);
    }

    @Test
    void a_password_has_at_most_200_characters() {
        admin().body(Map.of("name", "longer", "roles", List.of("agent"), "password", "x".repeat(201)))
                .post(USERS)
                .then()
                .statusCode(400);
        admin().body(Map.of("name", "longer", "roles", List.of("agent"), "password", "x".repeat(200)))
                .post(USERS)
                .then()
                .statusCode(201);
        as("longer", "x".repeat(200)).get(ME).then().statusCode(200);
    }

    @Test
    void other_roles_are_in_force_at_the_next_call() {
        create("rolf", "agent");
        as("rolf", FIRST).get(ME).then().body("roles", contains("agent"));

        set("rolf", "\"1\"", Map.of("roles", List.of("ops"))).statusCode(200).header("ETag", equalTo("\"2\""));

        as("rolf", FIRST).get(ME).then().body("roles", contains("ops"));
    }

    @Test
    void a_disabled_user_is_out_at_the_next_call_and_may_be_let_in_again() {
        create("dana", "agent");
        as("dana", FIRST).get(ME).then().statusCode(200);

        set("dana", "\"1\"", Map.of("roles", List.of("agent"), "disabled", true))
                .statusCode(200)
                .body("disabled", equalTo(true));
        as("dana", FIRST).get(ME).then().statusCode(401);

        set("dana", "\"2\"", Map.of("roles", List.of("agent"), "disabled", false))
                .statusCode(200);
        as("dana", FIRST).get(ME).then().statusCode(200);
    }

    @Test
    void a_change_names_the_version_it_was_made_for() {
        create("vito", "agent");

        set("vito", null, Map.of("roles", List.of("ops")))
                .statusCode(428)
                .body("type", equalTo("urn:firstline:problem:if-match-required"));
        set("vito", "\"7\"", Map.of("roles", List.of("ops")))
                .statusCode(412)
                .body("type", equalTo("urn:firstline:problem:changed-meanwhile"));
        admin().delete(USERS + "/vito").then().statusCode(428);
        admin().get(USERS + "/vito").then().header("ETag", equalTo("\"1\"")).body("roles", contains("agent"));
        set("nobody-here", "\"1\"", Map.of("roles", List.of("ops")))
                .statusCode(404)
                .body("type", equalTo("urn:firstline:problem:no-such-user"));
    }

    @Test
    void who_never_came_in_can_be_deleted_and_who_did_only_disabled() {
        create("typo", "agent");
        create("used", "agent");
        as("used", FIRST).get(ME).then().statusCode(200);

        admin().header("If-Match", "\"1\"").delete(USERS + "/typo").then().statusCode(204);
        admin().get(USERS + "/typo").then().statusCode(404);
        admin().header("If-Match", "\"1\"")
                .delete(USERS + "/used")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:firstline:problem:user-in-history"));
    }

    @Test
    void an_admin_gives_a_new_password_and_the_old_one_is_out_at_once() {
        create("olga", "agent");
        as("olga", FIRST).get(ME).then().statusCode(200);

        admin().body(Map.of("password", "the second password"))
                .put(USERS + "/olga/password")
                .then()
                .statusCode(204);

        as("olga", FIRST).get(ME).then().statusCode(401);
        as("olga", "the second password").get(ME).then().statusCode(200);
        admin().body(Map.of("password", "OLGA"))
                .put(USERS + "/olga/password")
                .then()
                .statusCode(400);
    }

    @Test
    void users_change_their_own_password_with_the_old_one() {
        create("otis", "ops");

        as("otis", FIRST)
                .body(Map.of("password", "the second password"))
                .put(ME + "/password")
                .then()
                .statusCode(400)
                .body("field", equalTo("oldPassword"));
        as("otis", FIRST)
                .body(Map.of("oldPassword", FIRST, "password", "the second password"))
                .put(ME + "/password")
                .then()
                .statusCode(204);

        as("otis", FIRST).get(ME).then().statusCode(401);
        as("otis", "the second password").get(ME).then().statusCode(200);
    }

    @Test
    void the_last_admin_stays() {
        var demo = admin().get(USERS + "/admin").then().extract();
        String etag = demo.header("ETag");

        // Other tests may have made admins: whoever else there is steps back first.
        List<String> others = admin().get(USERS)
                .then()
                .extract()
                .jsonPath()
                .getList("users.findAll { it.roles.contains('admin') && !it.disabled && it.name != 'admin' }.name");
        others.forEach(
                name -> set(name, admin().get(USERS + "/" + name).header("ETag"), Map.of("roles", List.of("agent")))
                        .statusCode(200));

        set("admin", etag, Map.of("roles", List.of("agent")))
                .statusCode(409)
                .body("type", equalTo("urn:firstline:problem:last-admin"));
        set("admin", etag, Map.of("roles", List.of("admin"), "disabled", true)).statusCode(409);
        admin().header("If-Match", etag).delete(USERS + "/admin").then().statusCode(409);

        create("second-admin", "admin").statusCode(201);
        set("admin", etag, Map.of("roles", List.of("admin"), "disabled", true)).statusCode(200);
        as("second-admin", FIRST)
                .header("If-Match", "\"2\"")
                .body(Map.of("roles", List.of("admin")))
                .put(USERS + "/admin")
                .then()
                .statusCode(200);
    }

    @Test
    void what_was_done_with_users_is_in_the_audit_trail() {
        create("trudy", "agent");
        set("trudy", "\"1\"", Map.of("roles", List.of("agent"), "disabled", true));
        admin().body(Map.of("password", "the second password")).put(USERS + "/trudy/password");
        as("trudy", "the second password").get(ME).then().statusCode(401);

        var trail = as("supervisor", "supervisor")
                .get("/api/v1/audit?actor=trudy")
                .then()
                .statusCode(200)
                .extract();

        assertThat(trail.jsonPath().getList("entries.kind", String.class))
                .containsExactly("login.failed", "password.changed", "user.changed", "user.created");
        assertThat(trail.jsonPath().getList("entries.actor", String.class))
                .containsExactly("system", "admin", "admin", "admin");
        assertThat(trail.jsonPath().getList("entries.reason", String.class))
                .containsExactly("password", null, "agent disabled", "agent");
        assertThat(trail.asString()).doesNotContain(FIRST, "the second password");
    }

    @Test
    void the_trail_is_read_page_by_page_and_filtered() {
        create("uwe", "agent");
        create("uta", "agent");

        var first = as("supervisor", "supervisor")
                .get("/api/v1/audit?kind=user.created&limit=1")
                .then()
                .body("entries.detail", contains("uta"))
                .extract();
        as("supervisor", "supervisor")
                .get("/api/v1/audit?kind=user.created&limit=1&cursor=" + first.path("next"))
                .then()
                .body("entries.detail", contains("uwe"));
        as("supervisor", "supervisor")
                .get("/api/v1/audit?since=2999-01-01T00:00:00Z")
                .then()
                .body("entries.size()", equalTo(0))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"since=soon, since", "kind=case.opened, kind", "cursor=-1, cursor", "cursor=x, cursor", "limit=0, limit"
    })
    void a_wrong_filter_is_refused_by_its_name(String query, String field) {
        as("supervisor", "supervisor")
                .get("/api/v1/audit?" + query)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    private static ValidatableResponse create(String name, String... roles) {
        return admin().body(Map.of("name", name, "roles", List.of(roles), "password", FIRST))
                .post(USERS)
                .then();
    }

    private static ValidatableResponse set(String name, String ifMatch, Map<String, ?> change) {
        RequestSpecification call = ifMatch == null ? admin() : admin().header("If-Match", ifMatch);
        return call.body(change).put(USERS + "/" + name).then();
    }

    private static RequestSpecification admin() {
        return as("admin", "admin");
    }

    private static RequestSpecification as(String name, String password) {
        return given().auth().preemptive().basic(name, password).contentType("application/json");
    }
}
