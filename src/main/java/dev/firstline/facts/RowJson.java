package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads one row of JSON and never more than a row's worth of memory, whatever somebody sends. */
final class RowJson {
    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Rows.LONGEST)
                    .maxNestingDepth(100)
                    .build())
            .build());

    /** A feed's file may name a few dozen. */
    private static final int MOST_MEMBERS = 200;

    private RowJson() {}

    /** The row that begins at the parser's present token. */
    static BulkRow read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return BulkRow.of(JsonNodeFactory.instance.nullNode());
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(parser);
            if (row.size() < MOST_MEMBERS) {
                row.set(name, value);
            }
        }
        return row.size() < MOST_MEMBERS ? BulkRow.of(row) : BulkRow.unreadable("has too many fields");
    }

    /** No field is nested, so what is nested is skipped; its shape alone gets it refused. */
    private static JsonNode value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            parser.skipChildren();
            return token == JsonToken.START_OBJECT
                    ? JsonNodeFactory.instance.objectNode()
                    : JsonNodeFactory.instance.arrayNode();
        }
        return MAPPER.readTree(parser);
    }
}
