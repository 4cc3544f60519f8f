package dev.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.HeardLog;
import dev.firstline.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log never shows what somebody wrote, not even in a failure's words. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SilentLogTest {
    @Inject
    EntityManager entities;

    private final HeardLog log = new HeardLog();

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    @Test
    void a_statement_that_fails_is_not_quoted() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "insert into mention (account, post_id, text) values ('42', '1', :text)")
                                .setParameter("text", "words of a customer")
                                .executeUpdate()))
                .isInstanceOf(RuntimeException.class)
                .satisfies(failure -> {
                    var words = new StringWriter();
                    failure.printStackTrace(new PrintWriter(words, true));
                    assertThat(words.toString()).doesNotContain("words of a customer");
                });
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("select cast(cast(:text as text) as integer)")
                                .setParameter("text", "words of a customer")
                                .getResultList()))
                .isInstanceOf(RuntimeException.class);

        assertThat(log.lines()).noneMatch(line -> line.contains("words of a customer"));
    }

    @Test
    void a_call_that_fails_tells_what_and_where_without_the_words() {
        String id = RestAssured.get("/test/faults").jsonPath().getString("id");

        assertThat(log.lines())
                .anySatisfy(line ->
                        assertThat(line).contains(id, "java.lang.IllegalStateException", "FaultyResource.fail"));
        assertThat(log.lines()).noneMatch(line -> line.contains("secret words"));
    }
}
