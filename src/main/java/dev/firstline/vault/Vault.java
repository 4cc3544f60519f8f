package dev.firstline.vault;

import dev.firstline.mention.PersonalKind;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps personal data sealed with AES-256-GCM. The key is outside the database; who has only one of the two has nothing. */
@ApplicationScoped
public class Vault {
    private final EntityManager entities;
    private final Clock clock;
    private final Keyset keyset;

    Vault(
            EntityManager entities,
            Clock clock,
            VaultConfig config,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.entities = entities;
        this.clock = clock;
        keyset = Keyset.of(config);
        if (keyset.made() && !sandbox) {
            Log.warnf(
                    "made a new vault keyset: file=%s. Keep it safe and back it up: without it nothing opens again.",
                    keyset.source());
        }
    }

    @Transactional
    void checkKeyset(@Observes StartupEvent start) {
        entities.createQuery("from VaultEntry order by id desc", VaultEntry.class)
                .setMaxResults(1)
                .getResultList()
                .forEach(newest -> {
                    try {
                        open(newest);
                    } catch (SealBrokenException e) {
                        throw new VaultKeysetException(
                                keyset.source()
                                        + ": this keyset does not open what the database holds; restore the one it was sealed with",
                                e.getCause());
                    }
                });
    }

    /**
     * Seals a text in the caller's transaction.
     *
     * @param subject what it belongs to, e.g. {@code mention:<id>}; bound into the seal
     * @param kind    what it is; bound into the seal
     * @return the entry, for {@link #open(long)}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long seal(String subject, PersonalKind kind, String plain) {
        try {
            byte[] sealed = keyset.aead()
                    .encrypt(plain.getBytes(StandardCharsets.UTF_8), VaultEntry.binding(subject, kind.label()));
            VaultEntry entry = new VaultEntry(subject, kind, sealed, clock.instant());
            entities.persist(entry);
            return entry.id();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** Deletes every entry of a subject, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void shred(String subject) {
        entities.createQuery("delete from VaultEntry where subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /**
     * The text of an entry.
     *
     * @throws SealBrokenException when there is no such entry or it does not open
     */
    @Transactional
    public String open(long entry) {
        VaultEntry found = entities.find(VaultEntry.class, entry);
        if (found == null) {
            throw new SealBrokenException(entry);
        }
        return open(found);
    }

    private String open(VaultEntry entry) {
        try {
            return new String(keyset.aead().decrypt(entry.sealed(), entry.binding()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(entry.id(), e);
        }
    }
}
