package dev.firstline.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.intent.FeedSchema;
import dev.firstline.web.Problem;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts many rows at once: the good ones go in together, the bad ones are listed. */
@ApplicationScoped
class Bulk {
    private final Facts facts;
    private final BulkReader reader;
    private final DraftReader drafts;

    Bulk(Facts facts, ObjectMapper json, Clock clock) {
        this.facts = facts;
        reader = new BulkReader(json);
        drafts = new DraftReader(clock);
    }

    @Transactional
    BulkResult array(FeedSchema schema, String body, String by) throws JsonProcessingException {
        return put(schema, reader.array(body), by);
    }

    @Transactional
    BulkResult lines(FeedSchema schema, String body, String by) {
        return put(schema, reader.lines(body), by);
    }

    @Transactional
    BulkResult csv(FeedSchema schema, String body, String by) {
        return put(schema, reader.csv(body), by);
    }

    private BulkResult put(FeedSchema schema, List<BulkRow> rows, String by) {
        List<FactDraft> good = new ArrayList<>();
        List<BulkResult.Refusal> refused = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                good.add(draft(schema, rows.get(i).json()));
            } catch (ProblemException e) {
                Problem problem = e.problem();
                refused.add(new BulkResult.Refusal(
                        i + 1, String.valueOf(problem.more().get("field")), problem.detail()));
            }
        }
        // One order for all, so that two calls with the same rows cannot wait for each other. Of a key sent twice the
        // later one stays.
        good.sort(Comparator.comparing(draft -> FactKey.canonical(draft.key())));
        good.forEach(draft -> facts.put(draft, by, null));
        return new BulkResult(good.size(), refused);
    }

    private FactDraft draft(FeedSchema schema, @Nullable JsonNode json) {
        if (json == null) {
            throw ProblemException.badField("body", "cannot be read");
        }
        return drafts.withKey(schema, json);
    }
}
