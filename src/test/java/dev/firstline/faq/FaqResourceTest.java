package dev.firstline.faq;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.firstline.PostgresForTests;
import dev.firstline.intent.CurrentIntents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FaqResourceTest {
    private static final String FAQS = "/api/v1/faqs";
    private static final String CARRY_ON = FAQS + "/carry-on";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    Faqs faqs;

    @Inject
    FaqTable table;

    @Inject
    CurrentIntents intents;

    @Inject
    EntityManager entities;

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }

    private static RequestSpecification ops(String body) {
        return as("ops").contentType("application/json").body(body);
    }

    private static ValidatableResponse put(String text) {
        return ops("{\"texts\":{\"en\":[\"" + text + "\"]}}").put(CARRY_ON).then();
    }

    @AfterEach
    void the_file_s_texts_are_back() {
        as("ops").delete(CARRY_ON).then().statusCode(204);
    }

    @Test
    void only_operations_write_and_supervisors_read() {
        given().get(FAQS).then().statusCode(401);
        as("agent").get(FAQS).then().statusCode(403);
        as("supervisor").get(CARRY_ON).then().statusCode(200);
        as("supervisor")
                .contentType("application/json")
                .body("{}")
                .put(CARRY_ON)
                .then()
                .statusCode(403);
        as("supervisor").delete(CARRY_ON).then().statusCode(403);
    }

    @Test
    void the_intents_with_reply_texts_are_listed_with_where_the_texts_come_from() {
        put("One bag of 10 kg.");

        as("ops")
                .get(FAQS)
                .then()
                .statusCode(200)
                .body("id", hasItems("carry-on", "flight-gate", "store-hours"))
                .body("id", not(hasItem("own-booking")))
                .body("find { it.id == 'carry-on' }.source", equalTo("faq"))
                .body("find { it.id == 'carry-on' }.updatedBy", equalTo("ops"))
                .body("find { it.id == 'flight-gate' }.source", equalTo("file"))
                .body("find { it.id == 'flight-gate' }.version", equalTo(1))
                .body("find { it.id == 'flight-gate' }.means", notNullValue());
    }

    @Test
    void texts_are_set_are_in_force_at_once_and_the_file_s_come_back() {
        String file = as("ops")
                .get(CARRY_ON)
                .then()
                .body("source", equalTo("file"))
                .extract()
                .path("texts.en[0]");
        assertThat(faqs.replies()).doesNotContainKey("carry-on");

        put("  One bag of 10 kg, {name}.  ").statusCode(200).body("source", equalTo("faq"));

        assertThat(faqs.replies()).containsEntry("carry-on", Map.of("en", List.of("One bag of 10 kg, {name}.")));
        as("ops").get(CARRY_ON).then().body("texts.en", equalTo(List.of("One bag of 10 kg, {name}.")));

        as("ops").delete(CARRY_ON).then().statusCode(204);

        assertThat(faqs.replies()).doesNotContainKey("carry-on");
        as("ops")
                .get(CARRY_ON)
                .then()
                .body("source", equalTo("file"))
                .body("texts.en[0]", equalTo(file))
                .body("updatedBy", nullValue());
    }

    @Test
    void a_change_for_an_old_version_is_refused() {
        String before = as("ops").get(CARRY_ON).getHeader("ETag");
        ops("{\"texts\":{\"en\":[\"One bag.\"]}}")
                .header("If-Match", before)
                .put(CARRY_ON)
                .then()
                .statusCode(200);

        ops("{\"texts\":{\"en\":[\"Two bags.\"]}}")
                .header("If-Match", before)
                .put(CARRY_ON)
                .then()
                .statusCode(412)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:firstline:problem:changed-meanwhile"));
        as("ops").header("If-Match", before).delete(CARRY_ON).then().statusCode(412);

        as("ops").get(CARRY_ON).then().body("texts.en", equalTo(List.of("One bag.")));
    }

    @Test
    void all_versions_are_kept_and_told_newest_first() {
        int before = as("ops").get(CARRY_ON).then().extract().path("version");
        put("One bag.");
        put("Two bags.");
        as("ops").delete(CARRY_ON);
        put("Three bags.").header("ETag", "\"" + (before + 4) + "\"");

        as("supervisor")
                .get(CARRY_ON + "/versions")
                .then()
                .statusCode(200)
                .body("version.take(4)", equalTo(List.of(before + 4, before + 3, before + 2, before + 1)))
                .body("change.take(4)", equalTo(List.of("set", "deleted", "set", "set")))
                .body("[0].texts.en", equalTo(List.of("Three bags.")))
                .body("[0].by", equalTo("ops"))
                .body("[1].texts", equalTo(Map.of()));
        assertThat(events()).endsWith("faq.changed ops", "faq.changed ops", "faq.deleted ops", "faq.changed ops");
    }

    @Test
    void all_faults_of_all_texts_are_told_at_once_and_nothing_changes() {
        ops("{\"texts\":{\"en\":[\"Bag {weigth}.\",\"" + "x".repeat(270) + "\",\"\"],\"deutsch\":[\"{\"]}}")
                .put(CARRY_ON)
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:firstline:problem:faulty-texts"))
                .body("faults.language", equalTo(List.of("deutsch", "deutsch", "en", "en", "en")))
                .body("faults.variant", equalTo(List.of(0, 1, 1, 3, 2)))
                .body("faults[2].detail", startsWith("unknown placeholder {weigth}"));
        ops("{\"texts\":{\"es\":[\"Una bolsa.\"]}}").put(CARRY_ON).then().statusCode(422);

        as("ops").get(CARRY_ON).then().body("source", equalTo("file"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | texts",
                "null | texts",
                "{\"texts\":7} | texts",
                "{\"text\":{}} | text",
                "[] | body",
                "{ | body",
                "'' | body"
            })
    void a_body_that_is_none_names_what_is_wrong(String body, String field) {
        ops(body).put(CARRY_ON).then().statusCode(400).contentType(PROBLEM).body("field", equalTo(field));
    }

    @Test
    void an_unknown_intent_is_told_with_the_nearest_one() {
        for (String path : List.of("/carry-onn", "/carry-onn/versions")) {
            as("ops")
                    .get(FAQS + path)
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM)
                    .body("type", equalTo("urn:firstline:problem:unknown-faq"))
                    .body("detail", containsString("did you mean carry-on?"));
        }
        ops("{\"texts\":{\"en\":[\"Hello.\"]}}")
                .put(FAQS + "/my-booking")
                .then()
                .statusCode(404)
                .body("detail", containsString("no reply texts"));
    }

    @Test
    void texts_that_no_longer_fit_their_intent_are_set_aside() {
        QuarkusTransaction.requiringNew().run(() -> {
            long version = table.versions().getOrDefault("carry-on", 1L) + 1;
            table.put("carry-on", new StoredTexts(Map.of("en", List.of("{gone}")), version, "ops", Instant.EPOCH));
        });
        put("One bag."); // so that what was read before is forgotten
        QuarkusTransaction.requiringNew().run(() -> {
            long version = table.versions().getOrDefault("carry-on", 1L) + 1;
            table.put("carry-on", new StoredTexts(Map.of("en", List.of("{gone}")), version, "ops", Instant.EPOCH));
        });

        assertThat(new Faqs(intents, table, null, null).replies()).doesNotContainKey("carry-on");
        as("ops")
                .get(CARRY_ON)
                .then()
                .body("source", equalTo("file"))
                .body("setAside.detail", hasItem(containsString("{gone}")));
    }

    @Test
    void a_preview_shows_each_variant_with_the_newest_row() {
        ops("{\"gate\":\"Q7\",\"terminal\":\"4\"}")
                .put("/api/v1/feeds/flights/NL998-2026-11-21")
                .then()
                .statusCode(201);

        ops("{\"texts\":{\"en\":[\"{flight} leaves from {gate}, {terminal}, as of {as_of}.\",\"To {destination}.\"]}}")
                .post(FAQS + "/flight-gate/preview")
                .then()
                .statusCode(200)
                .body("[0].post", startsWith("@customer NL998 leaves from Q7, 4, as of "))
                .body("[0].fits", equalTo(true))
                .body("[0].length", greaterThan(40))
                .body("[1].post", equalTo("@customer To " + "x".repeat(30) + "."))
                .body("variant", equalTo(List.of(1, 2)));
        as("ops").delete("/api/v1/feeds/flights/NL998-2026-11-21");
    }

    @Test
    void a_preview_without_a_body_shows_the_texts_in_force() {
        as("supervisor")
                .post(CARRY_ON + "/preview")
                .then()
                .statusCode(200)
                .body("fits", everyItem(equalTo(true)))
                .body("post", everyItem(startsWith("@customer ")))
                .body("language", everyItem(equalTo("en")));
    }

    @Test
    void a_preview_shows_what_is_too_long_and_refuses_what_cannot_be_filled_in() {
        ops("{\"texts\":{\"en\":[\"" + "x".repeat(270) + "\",\"short\"]}}")
                .post(CARRY_ON + "/preview")
                .then()
                .statusCode(200)
                .body("fits", equalTo(List.of(false, true)))
                .body("length", equalTo(List.of(280, 15)))
                .body("longest", equalTo(List.of(287, 22)));
        ops("{\"texts\":{\"en\":[\"{gate}\"]}}")
                .post(CARRY_ON + "/preview")
                .then()
                .statusCode(422)
                .body("faults", hasSize(1));
        ops("{}").post(FAQS + "/carry-onn/preview").then().statusCode(400);
        as("ops").post(FAQS + "/carry-onn/preview").then().statusCode(404);
    }

    @SuppressWarnings("unchecked")
    private List<String> events() {
        return entities.createNativeQuery(
                        "select kind || ' ' || actor from event where detail = 'carry-on' order by seq", String.class)
                .getResultList();
    }
}
