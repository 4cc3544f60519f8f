package dev.firstline.facts;

import dev.firstline.web.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a bulk call's body, read one by one: however long it is, little of it is in memory. */
interface Rows {
    String NDJSON = "application/x-ndjson";
    String CSV = "text/csv";

    /** Longest row in characters; a real one has a few hundred. */
    int LONGEST = 1 << 16;

    /**
     * The next row; empty after the last.
     *
     * @throws IOException      where the body breaks off or stops being what it should be; nothing can be read after it
     * @throws ProblemException 400 where the body as a whole is of another kind
     */
    Optional<BulkRow> next() throws IOException;

    /** The rows of a body of that type: NDJSON, CSV with a header, or else a JSON array. */
    static Rows of(@Nullable MediaType type, InputStream body) {
        if (isA(NDJSON, type)) {
            return new LineRows(body, charset(type));
        }
        return isA(CSV, type) ? new CsvRows(body, charset(type)) : new JsonRows(body);
    }

    private static boolean isA(String name, @Nullable MediaType type) {
        return type != null && name.equals(type.getType() + "/" + type.getSubtype());
    }

    private static Charset charset(@Nullable MediaType type) {
        String name = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.badField("Content-Type", "unknown charset");
        }
    }
}
