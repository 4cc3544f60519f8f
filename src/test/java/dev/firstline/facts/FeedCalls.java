package dev.firstline.facts;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls of the feed {@code products}, which no demo fills, as operations make them. */
final class FeedCalls {
    static final String FEED = "/api/v1/feeds/products";
    static final List<String> TYPES = List.of("application/json", Rows.NDJSON, Rows.CSV);

    private FeedCalls() {}

    static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }

    static RequestSpecification ops(String type, String body) {
        return as("ops").contentType(type).body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** A row in the feed, whatever is there. */
    static ValidatableResponse put(String key, String price) {
        return ops("application/json", "{\"price\":\"" + price + "\"}")
                .put(FEED + "/" + key)
                .then();
    }

    static Response row(String key) {
        return as("ops").get(FEED + "/" + key);
    }

    /** A snapshot of exactly these rows. */
    static ValidatableResponse snapshot(String... keys) {
        String rows = Arrays.stream(keys).map(key -> key + ",9").collect(Collectors.joining("\n"));
        return ops(Rows.CSV, "key,price\n" + rows)
                .put(FEED + "?empty=true")
                .then()
                .statusCode(200);
    }

    /** A body of that type with rows of two members each. */
    static String body(String type, int rows, IntFunction<String> key, IntFunction<String> price) {
        String form = type.equals(Rows.CSV) ? "%s,%s" : "{\"key\":\"%s\",\"price\":\"%s\"}";
        String lines = IntStream.range(0, rows)
                .mapToObj(row -> String.format(Locale.ROOT, form, key.apply(row), price.apply(row)))
                .collect(Collectors.joining(type.equals("application/json") ? ",\n" : "\n"));
        return switch (type) {
            case "application/json" -> "[" + lines + "]";
            case Rows.CSV -> "key,price\n" + lines;
            default -> lines;
        };
    }
}
