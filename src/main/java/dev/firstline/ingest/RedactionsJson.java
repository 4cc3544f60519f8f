package dev.firstline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.mention.Redaction;
import java.util.List;

/** Redactions as the mention's row keeps them. */
final class RedactionsJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Redaction>> REDACTIONS = new TypeReference<>() {};

    private RedactionsJson() {}

    static String write(List<Redaction> redactions) {
        try {
            return JSON.writeValueAsString(redactions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("redactions cannot be written", e);
        }
    }

    static List<Redaction> read(String json) {
        try {
            return JSON.readValue(json, REDACTIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored redactions cannot be read", e);
        }
    }
}
