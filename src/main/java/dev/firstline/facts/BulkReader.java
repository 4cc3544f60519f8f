package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.firstline.web.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Splits the body of a bulk call into rows. A row that cannot be read spoils only itself, where the format allows that. */
class BulkReader {
    private static final int MOST_ROWS = 20_000;

    private final ObjectMapper json;
    private final CsvMapper csv = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    BulkReader(ObjectMapper json) {
        this.json = json;
    }

    List<BulkRow> array(String body) throws JsonProcessingException {
        JsonNode rows = json.readTree(body);
        if (!rows.isArray()) {
            throw ProblemException.badField("body", "must be a JSON array of rows");
        }
        List<BulkRow> read = new ArrayList<>();
        rows.forEach(row -> add(read, new BulkRow(row)));
        return read;
    }

    List<BulkRow> lines(String body) {
        List<BulkRow> read = new ArrayList<>();
        body.lines().filter(line -> !line.isBlank()).forEach(line -> add(read, line(line)));
        return read;
    }

    private BulkRow line(String line) {
        try {
            return new BulkRow(json.readTree(line));
        } catch (JsonProcessingException e) {
            return new BulkRow(null);
        }
    }

    /** CSV with a header (RFC 4180); an empty cell counts as left out. */
    List<BulkRow> csv(String body) {
        List<BulkRow> read = new ArrayList<>();
        try (MappingIterator<String[]> lines = csv.readerFor(String[].class).readValues(withoutByteOrderMark(body))) {
            if (!lines.hasNext()) {
                throw ProblemException.badField("body", "a header line is missing");
            }
            String[] header = lines.next();
            if (!List.of(header).contains(DraftReader.KEY)) {
                throw ProblemException.badField(DraftReader.KEY, "this column is missing in the header");
            }
            while (lines.hasNext()) {
                String[] cells = lines.next();
                add(read, cells.length == header.length ? new BulkRow(row(header, cells)) : new BulkRow(null));
            }
        } catch (IOException | RuntimeJsonMappingException e) { // an unclosed quote: what follows it cannot be read
            add(read, new BulkRow(null));
        }
        return read;
    }

    private ObjectNode row(String[] header, String[] cells) {
        ObjectNode row = json.createObjectNode();
        for (int i = 0; i < header.length; i++) {
            if (!cells[i].isEmpty()) {
                row.put(header[i], cells[i]);
            }
        }
        return row;
    }

    private static String withoutByteOrderMark(String body) {
        return body.startsWith("\uFEFF") ? body.substring(1) : body;
    }

    private static void add(List<BulkRow> rows, BulkRow row) {
        if (rows.size() == MOST_ROWS) {
            throw ProblemException.badField("body", "has more than " + MOST_ROWS + " rows; send it in parts");
        }
        rows.add(row);
    }
}
