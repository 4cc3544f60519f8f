package dev.firstline.faq;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.intent.CurrentIntents;
import dev.firstline.intent.Intent;
import dev.firstline.intent.ReplyCheck;
import dev.firstline.web.ETags;
import dev.firstline.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reply texts of the intents: the file's, or those that operations set in their place. Thread-safe. */
@ApplicationScoped
public class Faqs {
    private final KnownFaqs known;
    private final FaqTable table;
    private final EventLog log;
    private final Clock clock;
    private final RepliesInForce inForce;

    Faqs(CurrentIntents intents, FaqTable table, EventLog log, Clock clock) {
        this.known = new KnownFaqs(intents);
        this.table = table;
        this.log = log;
        this.clock = clock;
        inForce = new RepliesInForce(this::read);
    }

    /**
     * What operations set and what is in force now: intent → language → variants. An intent that is not in it keeps its file's
     * texts. Cached; a change through this process is seen at once.
     */
    public Map<String, Map<String, List<String>>> replies() {
        return inForce.now();
    }

    /** The intents changed: what fits them is looked at again. */
    public void reread() {
        inForce.forget();
    }

    private Map<String, Map<String, List<String>>> read() {
        Map<String, Map<String, List<String>>> replies = new HashMap<>();
        QuarkusTransaction.joiningExisting().call(table::all).forEach((id, stored) -> {
            if (known.allows(id, stored.texts())) {
                replies.put(id, stored.texts());
            }
        });
        return Map.copyOf(replies);
    }

    List<FaqBody> all() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Map<String, StoredTexts> stored = table.all();
            Map<String, Long> versions = table.versions();
            return known.intents().stream()
                    .map(intent -> body(intent, stored.get(intent.id()), versions))
                    .toList();
        });
    }

    /**
     * One intent's texts.
     *
     * @throws ProblemException 404 when there is no such intent, or it has no reply texts
     */
    FaqBody one(String id) {
        Intent intent = known.intent(id);
        return QuarkusTransaction.joiningExisting()
                .call(() -> body(intent, table.all().get(id), table.versions()));
    }

    private FaqBody body(Intent intent, @Nullable StoredTexts stored, Map<String, Long> versions) {
        List<ReplyCheck.Flaw> flaws = stored == null ? List.of() : known.flaws(intent, stored.texts());
        return stored != null && flaws.isEmpty()
                ? FaqBody.faq(intent, stored)
                : FaqBody.file(intent, versions.getOrDefault(intent.id(), 1L), flaws);
    }

    /**
     * Puts texts in the place of the file's.
     *
     * @throws ProblemException 422 {@code faulty-texts} with all faults, 412 when somebody else changed them, 404
     */
    FaqBody put(String id, Map<String, List<String>> texts, String by, @Nullable String ifMatch) {
        known.refuse(known.flaws(known.intent(id), texts));
        change(
                id,
                ifMatch,
                EventKind.FAQ_CHANGED,
                by,
                (version, now) -> table.put(id, new StoredTexts(texts, version, by, now)));
        return one(id);
    }

    /** Returns to the file's texts, if they are not in force anyway. */
    void delete(String id, String by, @Nullable String ifMatch) {
        known.intent(id);
        change(id, ifMatch, EventKind.FAQ_DELETED, by, (version, now) -> table.delete(id, version, by, now));
    }

    private interface Change {
        void make(long version, Instant now);
    }

    private void change(String id, @Nullable String ifMatch, EventKind kind, String by, Change change) {
        QuarkusTransaction.requiringNew().run(() -> {
            table.lock(id);
            long version = table.versions().getOrDefault(id, 1L);
            ETags.check(ifMatch, version);
            if (kind == EventKind.FAQ_CHANGED || table.all().containsKey(id)) {
                Instant now = clock.instant();
                change.make(version + 1, now);
                log.append(Event.of(kind, now, by).detail(id));
            }
        });
        inForce.forget();
    }

    List<FaqVersion> versions(String id) {
        known.intent(id);
        return QuarkusTransaction.joiningExisting().call(() -> table.history(id));
    }
}
