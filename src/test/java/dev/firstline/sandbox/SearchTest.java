package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private XCaller x;

    @BeforeEach
    void post() {
        x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare lost my bag");
        x.customerReply("bob_flies", "mine too", question);
        x.customer("cara_shops", "Northline lost my BAG again, see https://example.com");
        x.customer("dan_sails", "baggage claim at Northline is slow");
        x.customer("{\"username\":\"eve_looks\",\"text\":\"my bag, gone\",\"images\":1,\"lang\":\"fr\"}");
        x.customer(Json.object()
                .put("username", "fay_says")
                .put("retweet_of", question)
                .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bag | ada cara eve",
                "lost bag | ada cara",
                "\"lost my bag\" | ada cara",
                "\"my lost bag\" | ''",
                "northline (bag OR baggage) | cara dan",
                "bag -lost | eve",
                "bag -(lost again) | ada eve",
                "bag -@northlinecare | cara eve",
                "@NorthlineCare | ada bob",
                "from:bob_flies OR from:@dan_sails | bob dan",
                "to:ada_flies | bob",
                "bag is:reply OR bag has:images | eve",
                "bag has:links | cara",
                "bag lang:fr | eve",
                "bag -lang:fr -from:ada_flies | cara"
            })
    void finds(String query, String expected) {
        assertThat(authors(query)).containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-bag",
                "is:reply",
                "lang:en has:links",
                "(bag",
                "bag)",
                "bag OR",
                "near:london",
                "is:verified",
                "bag OR OR bag"
            })
    void refuses(String query) {
        var reply = x.get("/2/tweets/search/recent?query=" + encoded(query));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/message").asText()).startsWith("There were errors");
    }

    @Test
    void a_week_is_recent() {
        sandbox.clock().advance(Duration.ofDays(7));

        assertThat(authors("bag")).isEmpty();
    }

    private List<String> authors(String query) {
        var page = x.get("/2/tweets/search/recent?max_results=10&expansions=author_id&query=" + encoded(query))
                .json();
        return page.at("/includes/users").findValuesAsText("username").stream()
                .map(name -> name.replaceFirst("_.*", ""))
                .toList();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
