package dev.firstline.vault;

import dev.firstline.mention.PersonalKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something sealed. What it belongs to and what it is are bound into the seal: moving it to another subject breaks it. */
@Entity
@Table(name = "vault_entry")
class VaultEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vault_entry_seq")
    @SequenceGenerator(name = "vault_entry_seq", sequenceName = "vault_entry_seq", allocationSize = 1)
    private Long id;

    private String subject;
    private String kind;
    private byte[] sealed;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected VaultEntry() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    VaultEntry(String subject, PersonalKind kind, byte[] sealed, Instant sealedAt) {
        this.subject = subject;
        this.kind = kind.label();
        this.sealed = sealed;
        this.sealedAt = sealedAt;
    }

    long id() {
        return id;
    }

    byte[] sealed() {
        return sealed;
    }

    byte[] binding() {
        return binding(subject, kind);
    }

    static byte[] binding(String subject, String kindLabel) {
        return (subject + '\0' + kindLabel).getBytes(StandardCharsets.UTF_8);
    }
}
