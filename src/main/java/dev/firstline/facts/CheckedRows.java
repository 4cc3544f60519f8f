package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.Problem;
import dev.firstline.web.ProblemException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a body to its end, hands the good rows on and lists the others. */
final class CheckedRows {
    private final Rows rows;
    private final FeedSchema schema;
    private final DraftReader drafts;
    private final Refusals refusals;
    private long read;

    CheckedRows(Rows rows, FeedSchema schema, Clock clock, Refusals refusals) {
        this.rows = rows;
        this.schema = schema;
        this.refusals = refusals;
        drafts = new DraftReader(clock);
    }

    /**
     * Reads all rows. Where the body breaks off in the middle, the break is listed as a row of its own.
     *
     * @throws ProblemException        400 when not even one row can be read
     * @throws JsonProcessingException the same, answered by the same problem
     */
    void forEach(Consumer<NumberedDraft> good) throws JsonProcessingException {
        for (Optional<BulkRow> row = next(); row.isPresent(); row = next()) {
            draft(row.get()).ifPresent(draft -> good.accept(new NumberedDraft(read, draft)));
        }
    }

    private Optional<BulkRow> next() throws JsonProcessingException {
        try {
            Optional<BulkRow> row = rows.next();
            read += row.isPresent() ? 1 : 0;
            return row;
        } catch (IOException broken) {
            if (read == 0 && broken instanceof JsonProcessingException malformed) {
                throw malformed;
            }
            if (read == 0) {
                throw ProblemException.badField("body", "breaks off");
            }
            refusals.add(read + 1, "body", "body: " + reason(broken));
        }
        return Optional.empty();
    }

    private static String reason(IOException broken) {
        return broken instanceof JsonProcessingException malformed && malformed.getLocation() != null
                ? "cannot be read from line %d, column %d on"
                        .formatted(
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr())
                : "breaks off here";
    }

    private Optional<FactDraft> draft(BulkRow row) {
        try {
            if (row.json() == null) {
                throw ProblemException.badField("body", row.fault());
            }
            return Optional.of(drafts.withKey(schema, row.json()));
        } catch (ProblemException e) {
            Problem problem = e.problem();
            refusals.add(read, String.valueOf(problem.more().get("field")), problem.detail());
            return Optional.empty();
        }
    }
}
