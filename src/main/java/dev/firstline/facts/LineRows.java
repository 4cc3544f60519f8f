package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of JSON on each line. A line that cannot be read spoils only itself. */
final class LineRows implements Rows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;

    LineRows(InputStream body, Charset charset) {
        in = new BufferedReader(new InputStreamReader(body, charset));
    }

    @Override
    public Optional<BulkRow> next() throws IOException {
        String line = line();
        while (line != null && line.isBlank()) {
            line = line();
        }
        return line == null ? Optional.empty() : Optional.of(row(line));
    }

    /** As {@link BufferedReader#readLine}, which would keep a line of any length. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        if (next == BYTE_ORDER_MARK) {
            next = in.read();
        }
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() <= LONGEST) {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    private static BulkRow row(String line) throws IOException {
        if (line.length() > LONGEST) {
            return BulkRow.unreadable("is longer than " + LONGEST + " characters");
        }
        try (JsonParser parser = RowJson.MAPPER.createParser(line)) {
            parser.nextToken();
            BulkRow row = RowJson.read(parser);
            return parser.nextToken() == null ? row : BulkRow.unreadable("something follows the row on its line");
        } catch (JsonProcessingException e) {
            return BulkRow.unreadable("cannot be read as JSON");
        }
    }
}
