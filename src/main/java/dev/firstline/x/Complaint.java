package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an error body says. X sends a problem ({@code title, detail, type}), a list {@code errors} of problems, or one of
 * the old {@code {code, message}} pairs.
 *
 * @param words all of it, lower case, for telling one refusal from another
 * @param detail the part for people
 */
record Complaint(String words, String detail) {
    private static final int LONGEST_DETAIL = 300;

    static Complaint of(JsonNode body) {
        List<String> words = new ArrayList<>();
        List<String> details = new ArrayList<>();
        collect(body, words, details);
        body.path("errors").forEach(error -> collect(error, words, details));
        String detail = details.isEmpty() ? String.join(", ", words) : String.join("; ", details);
        return new Complaint(
                String.join(" ", words).toLowerCase(Locale.ROOT),
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }

    private static void collect(JsonNode problem, List<String> words, List<String> details) {
        for (String field : List.of("title", "type", "reason", "parameter", "detail", "message")) {
            JsonNode value = problem.path(field);
            if (value.isTextual()) {
                words.add(value.textValue());
            }
        }
        if (problem.path("code").isIntegralNumber()) {
            words.add("code=" + problem.path("code").asText());
        }
        for (String field : List.of("detail", "message")) {
            if (problem.path(field).isTextual()) {
                details.add(problem.path(field).textValue());
                return;
            }
        }
    }

    boolean says(String... phrases) {
        for (String phrase : phrases) {
            if (words.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing more may be bought: X blocks every request until the account is topped up. */
    boolean creditsExhausted() {
        return says("usage-capped", "usage cap", "credits", "spend cap", "spendcap", "spending limit");
    }
}
