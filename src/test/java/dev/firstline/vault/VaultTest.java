package dev.firstline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.PostgresForTests;
import dev.firstline.mention.PersonalKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class VaultTest {
    private static final String PLAIN = "petra.holm@mailbox.example \uD83D\uDD11";

    @Inject
    Vault vault;

    @Inject
    EntityManager entities;

    @Test
    void what_was_sealed_opens() {
        assertThat(vault.open(seal())).isEqualTo(PLAIN);
    }

    @Test
    void nothing_of_the_text_is_in_the_table() {
        long entry = seal();

        Object row = entities.createNativeQuery(
                        "select subject || kind || encode(sealed, 'escape') from vault_entry where id = " + entry)
                .getSingleResult();

        assertThat(row)
                .asString()
                .contains("mention:1", "email")
                .doesNotContain("petra")
                .doesNotContain("mailbox");
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        assertThat(sealedBytes(seal())).isNotEqualTo(sealedBytes(seal()));
    }

    @Test
    void an_entry_that_was_tampered_with_does_not_open() {
        assertBroken("sealed = set_byte(sealed, 20, (get_byte(sealed, 20) + 1) % 256)");
    }

    @Test
    void an_entry_that_was_moved_to_another_subject_or_kind_does_not_open() {
        assertBroken("subject = 'mention:2'");
        assertBroken("kind = 'phone'");
    }

    @Test
    void an_entry_that_is_not_there_does_not_open() {
        assertThatThrownBy(() -> vault.open(-1)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void sealing_belongs_to_the_callers_transaction() {
        assertThatThrownBy(() -> vault.seal("mention:1", PersonalKind.EMAIL, PLAIN))
                .isInstanceOf(TransactionalException.class);

        QuarkusTransaction.begin();
        long entry = vault.seal("mention:1", PersonalKind.EMAIL, PLAIN);
        QuarkusTransaction.rollback();
        assertThatThrownBy(() -> vault.open(entry)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void a_start_with_another_keyset_than_the_database_was_sealed_with_stops(@TempDir Path folder) {
        seal();
        Path other = folder.resolve("other.json");
        Vault wrong = new Vault(entities, Clock.systemUTC(), new KeysetTest.Config(Optional.empty(), other), true);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> wrong.checkKeyset(new StartupEvent())))
                .isInstanceOf(VaultKeysetException.class)
                .hasMessageStartingWith(other + ": ");
    }

    private long seal() {
        return QuarkusTransaction.requiringNew().call(() -> vault.seal("mention:1", PersonalKind.EMAIL, PLAIN));
    }

    private Object sealedBytes(long entry) {
        return entities.createNativeQuery("select sealed from vault_entry where id = " + entry)
                .getSingleResult();
    }

    private void assertBroken(String change) {
        long entry = seal();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update vault_entry set " + change + " where id = " + entry)
                        .executeUpdate());

        assertThatThrownBy(() -> vault.open(entry)).isInstanceOf(SealBrokenException.class);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from vault_entry where id = " + entry)
                        .executeUpdate());
    }
}
