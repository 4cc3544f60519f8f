package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.firstline.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON array of rows. */
final class JsonRows implements Rows {
    private final InputStream body;
    private @Nullable JsonParser parser;

    JsonRows(InputStream body) {
        this.body = body;
    }

    @Override
    public Optional<BulkRow> next() throws IOException {
        JsonParser at = parser == null ? begin() : parser;
        if (at.nextToken() != JsonToken.END_ARRAY) {
            return Optional.of(RowJson.read(at));
        }
        if (at.nextToken() != null) {
            throw new JsonParseException(at, "something follows the array");
        }
        return Optional.empty();
    }

    private JsonParser begin() throws IOException {
        JsonParser opened = RowJson.MAPPER.createParser(body);
        parser = opened;
        if (opened.nextToken() != JsonToken.START_ARRAY) {
            throw ProblemException.badField("body", "must be a JSON array of rows");
        }
        return opened;
    }
}
