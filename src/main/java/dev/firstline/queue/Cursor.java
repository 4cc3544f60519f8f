package dev.firstline.queue;

import dev.firstline.cases.Case;
import dev.firstline.cases.CaseFilter;
import dev.firstline.web.Moments;
import dev.firstline.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Where a page ended, as an opaque word. */
final class Cursor {
    private Cursor() {}

    static String after(Case last) {
        Instant due = last.dueAt();
        String position = due.getEpochSecond() + "." + due.getNano() + "." + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    static CaseFilter.Position read(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\.");
            Instant due = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (Moments.isUsual(due)) {
                return new CaseFilter.Position(due, Long.parseLong(parts[2]));
            }
        } catch (RuntimeException notOurs) {
            // the same answer as for a time that no case is due at
        }
        throw ProblemException.badField("cursor", "not one of ours; start again without it");
    }
}
