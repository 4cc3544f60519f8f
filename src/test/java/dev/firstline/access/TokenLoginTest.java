package dev.firstline.access;

import static dev.firstline.access.IssuerForTests.base64;
import static dev.firstline.access.IssuerForTests.part;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.firstline.HeardLog;
import dev.firstline.PostgresForTests;
import dev.firstline.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Tokens of a real provider on loopback, signed with a real key. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(IssuerForTests.class)
class TokenLoginTest {
    private static final String ME = "/api/v1/me";

    IssuerForTests issuer;

    @Inject
    Users users;

    @Inject
    Accounts accounts;

    @Test
    void a_valid_token_comes_in_with_its_name_and_roles() {
        call(issuer.token(claims("nina", "[\"agent\",\"a-role-of-another-program\"]")))
                .statusCode(200)
                .body("name", equalTo("nina"))
                .body("roles", contains("agent"));
    }

    @Test
    void an_admin_by_token_has_every_role() {
        call(issuer.token(claims("ada.admin", "[\"admin\"]")))
                .body("roles", contains("admin", "agent", "ops", "supervisor"));
    }

    @Test
    void a_token_without_a_role_of_ours_may_do_nothing() {
        String token = issuer.token(claims("otto", "[\"boss\"]"));

        call(token).statusCode(200).body("roles", empty());
        given().auth()
                .oauth2(token)
                .get("/api/v1/cases")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:firstline:problem:forbidden"));
    }

    @Test
    void an_expired_token_is_refused() {
        refused(issuer.token(claims(issuer.address(), "firstline", "nina", "[\"agent\"]", -60)));
    }

    @Test
    void a_token_that_never_expires_is_refused() {
        refused(issuer.token(claims("nina", "[\"agent\"]").replaceFirst(",\"exp\":-?\\d+", "")));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(issuer.token(claims("https://elsewhere.example", "firstline", "nina", "[\"agent\"]", 300)));
    }

    @Test
    void a_token_for_another_service_is_refused() {
        refused(issuer.token(claims(issuer.address(), "another-service", "nina", "[\"agent\"]", 300)));
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        refused(IssuerForTests.signed(
                "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"one\"}",
                claims("nina", "[\"agent\"]"),
                IssuerForTests.newKey().getPrivate()));
    }

    @Test
    void a_token_whose_words_were_changed_is_refused() {
        String[] parts = issuer.token(claims("nina", "[\"agent\"]")).split("\\.");

        refused(parts[0] + "." + part(claims("nina", "[\"admin\"]")) + "." + parts[2]);
    }

    @Test
    void an_unsigned_token_is_refused() {
        refused(part("{\"alg\":\"none\"}") + "." + part(claims("nina", "[\"admin\"]")) + ".");
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(issuer.publicKey().getEncoded(), "HmacSHA256"));
        String content = part("{\"alg\":\"HS256\",\"kid\":\"one\"}") + "." + part(claims("nina", "[\"admin\"]"));

        refused(content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void rubbish_in_the_place_of_a_token_is_refused() {
        refused("rubbish");
        refused("a.b.c");
    }

    @Test
    void a_token_in_the_name_of_the_bot_is_refused() {
        refused(issuer.token(claims("bot", "[\"agent\"]")));
    }

    @Test
    void a_user_who_is_disabled_here_does_not_come_in_by_token() {
        users.create("dirk", "dirk's own words", Set.of(Roles.AGENT));
        String token = issuer.token(claims("dirk", "[\"agent\"]"));
        call(token).statusCode(200);

        accounts.set("dirk", Set.of(Roles.AGENT), true, "\"1\"", "system");

        refused(token);
    }

    @Test
    void passwords_count_beside_tokens_and_both_are_offered() {
        given().auth().preemptive().basic("ops", "ops").get(ME).then().statusCode(200);

        assertThat(given().get(ME).then().statusCode(401).extract().headers().getValues("WWW-Authenticate"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Basic"),
                        second -> assertThat(second).startsWith("Bearer"));
    }

    @Test
    void no_token_and_no_password_is_in_the_log() {
        String good = issuer.token(claims("nina", "[\"agent\"]"));
        String bad = issuer.token(claims("https://elsewhere.example", "firstline", "nina", "[\"agent\"]", 300));
        try (HeardLog log = new HeardLog()) {
            call(good).statusCode(200);
            refused(bad);
            given().auth()
                    .preemptive()
                    .basic("ops", "my own words of long")
                    .get(ME)
                    .then()
                    .statusCode(401);
            given().auth()
                    .preemptive()
                    .basic("my other words", "x")
                    .get(ME)
                    .then()
                    .statusCode(401);

            assertThat(log.lines()).anyMatch(line -> line.contains("login failed"));
            assertThat(log.lines())
                    .noneMatch(line -> line.contains("my own words of long")
                            || line.contains("my other words")
                            || line.contains(good.substring(good.lastIndexOf('.')))
                            || line.contains(bad.substring(bad.lastIndexOf('.')))
                            || line.contains(bad.split("\\.")[1]));
        }
    }

    private void refused(String token) {
        assertThat(call(token)
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .body("type", equalTo("urn:firstline:problem:unauthorized"))
                        .extract()
                        .headers()
                        .getValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Bearer"));
    }

    private static ValidatableResponse call(String token) {
        return given().auth().oauth2(token).get(ME).then();
    }

    private String claims(String name, String roles) {
        return claims(issuer.address(), "firstline", name, roles, 300);
    }

    private static String claims(String issuer, String audience, String name, String roles, long secondsLeft) {
        Instant now = Clock.systemUTC().instant();
        return """
                {"iss":"%s","aud":"%s","sub":"f47ac10b","preferred_username":"%s","roles":%s,"iat":%d,"exp":%d}""".formatted(
                        issuer,
                        audience,
                        name,
                        roles,
                        now.minus(Duration.ofMinutes(10)).getEpochSecond(),
                        now.plusSeconds(secondsLeft).getEpochSecond());
    }
}
