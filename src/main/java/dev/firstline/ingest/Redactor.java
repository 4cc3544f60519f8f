package dev.firstline.ingest;

import dev.firstline.mention.PostId;
import dev.firstline.mention.Redaction;
import dev.firstline.personal.Masking;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.personal.PersonalSpan;
import dev.firstline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes personal data out of a text before it is stored. */
@ApplicationScoped
class Redactor {
    private final PersonalDataFinder finder;
    private final Vault vault;

    Redactor(PersonalDataFinder finder, Vault vault) {
        this.finder = finder;
        this.vault = vault;
    }

    /** A text without personal data and the spans it had, not sealed yet. */
    record Masked(String plain, String text, List<PersonalSpan> spans) {}

    Masked mask(String text) {
        List<PersonalSpan> spans = finder.find(text);
        return new Masked(text, Masking.mask(text, spans), spans);
    }

    /** What was sealed of an earlier text of the mention is gone for good. */
    void shred(PostId mention) {
        vault.shred(subject(mention));
    }

    /** Seals what was masked, in the caller's transaction. */
    List<Redaction> seal(PostId mention, Masked masked) {
        List<Redaction> redactions = new ArrayList<>();
        for (PersonalSpan span : masked.spans()) {
            String plain = masked.plain().substring(span.start(), span.end());
            redactions.add(new Redaction(span.kind(), vault.seal(subject(mention), span.kind(), plain)));
        }
        return redactions;
    }

    private static String subject(PostId mention) {
        return "mention:" + mention;
    }
}
