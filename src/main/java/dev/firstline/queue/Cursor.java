package dev.firstline.queue;

import dev.firstline.cases.Case;
import dev.firstline.cases.CaseFilter;
import dev.firstline.cases.CaseSort;
import dev.firstline.web.Moments;
import dev.firstline.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Where a page ended, as an opaque word. */
final class Cursor {
    private Cursor() {}

    static String after(Case last, CaseSort sort) {
        String position = String.join(
                " ",
                sort.label(),
                Integer.toString(last.priority()),
                last.dueAt().toString(),
                last.openedAt().toString(),
                Long.toString(last.id()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 when it is none of ours, or of a list in another order */
    static CaseFilter.Position read(String cursor, CaseSort sort) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            Instant due = Instant.parse(parts[2]);
            Instant opened = Instant.parse(parts[3]);
            if (parts[0].equals(sort.label()) && Moments.isUsual(due) && Moments.isUsual(opened)) {
                return new CaseFilter.Position(Integer.parseInt(parts[1]), due, opened, Long.parseLong(parts[4]));
            }
        } catch (RuntimeException notOurs) {
            // the same answer as for a time that no case is due at
        }
        throw ProblemException.badField("cursor", "not one of ours for this sort; start again without it");
    }
}
