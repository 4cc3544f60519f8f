package dev.firstline.facts;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.firstline.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CSV with a header (RFC 4180); an empty cell counts as left out. Behind a quote that is never closed nothing can be read. */
final class CsvRows implements Rows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CsvMapper CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final InputStream body;
    private final Charset charset;
    private String[] header = {};
    private @Nullable MappingIterator<String[]> lines;

    CsvRows(InputStream body, Charset charset) {
        this.body = body;
        this.charset = charset;
    }

    @Override
    public Optional<BulkRow> next() throws IOException {
        MappingIterator<String[]> at = lines == null ? begin() : lines;
        return at.hasNextValue() ? Optional.of(row(at.nextValue())) : Optional.empty();
    }

    private MappingIterator<String[]> begin() throws IOException {
        MappingIterator<String[]> opened =
                CSV.readerFor(String[].class).readValues(withoutByteOrderMark(new InputStreamReader(body, charset)));
        if (!opened.hasNextValue()) {
            throw ProblemException.badField("body", "a header line is missing");
        }
        header = opened.nextValue();
        List<String> columns = List.of(header);
        if (!columns.contains(DraftReader.KEY)) {
            throw ProblemException.badField(DraftReader.KEY, "this column is missing in the header");
        }
        if (Set.copyOf(columns).size() < columns.size()) {
            throw ProblemException.badField("body", "a column is there twice in the header");
        }
        lines = opened;
        return opened;
    }

    private static Reader withoutByteOrderMark(Reader body) throws IOException {
        PushbackReader reader = new PushbackReader(body);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private BulkRow row(String[] cells) {
        if (cells.length != header.length) {
            return BulkRow.unreadable("has %d cells where the header has %d".formatted(cells.length, header.length));
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.length; i++) {
            if (!cells[i].isEmpty()) {
                row.put(header[i], cells[i]);
            }
        }
        return BulkRow.of(row);
    }
}
