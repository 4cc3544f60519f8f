package dev.firstline.x;

import dev.firstline.mention.PersonalKind;
import dev.firstline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the newest user token, sealed in the vault, with the setting that it came from: once that is another, what was kept does not
 * count any more.
 */
@ApplicationScoped
class TokenStore {
    private static final String SUBJECT = "x-user-token";

    private final EntityManager entities;
    private final Vault vault;

    TokenStore(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    /** What is kept of the token that the operator set. */
    Optional<UserToken> find(String first) {
        return QuarkusTransaction.requiringNew().call(() -> read(first));
    }

    /**
     * Lets one process at a time put the next token in the place of the kept one; the answer is stored when this returns. What the change
     * throws leaves everything as it was.
     */
    UserToken exchange(String first, Function<Optional<UserToken>, UserToken> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('x_token', 0))")
                    .getSingleResult();
            Optional<UserToken> kept = read(first);
            UserToken next = change.apply(kept);
            if (!kept.equals(Optional.of(next))) {
                write(first, next);
            }
            return next;
        });
    }

    private Optional<UserToken> read(String first) {
        List<?> entry = entities.createNativeQuery("select entry from x_token", Long.class)
                .getResultList();
        return entry.stream()
                .map(id -> vault.open((Long) id).split("\n", -1))
                .filter(kept -> kept[0].equals(first))
                .map(kept -> new UserToken(kept[1], kept[2], Instant.parse(kept[3])))
                .findFirst();
    }

    private void write(String first, UserToken token) {
        vault.shred(SUBJECT);
        long entry = vault.seal(
                SUBJECT,
                PersonalKind.CREDENTIAL,
                String.join(
                        "\n",
                        first,
                        token.access(),
                        token.refresh(),
                        token.until().toString()));
        entities.createNativeQuery(
                        "insert into x_token (entry) values (?1) on conflict (one) do update set entry = excluded.entry")
                .setParameter(1, entry)
                .executeUpdate();
    }
}
