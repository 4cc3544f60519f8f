package dev.firstline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetTest {
    private static final byte[] BINDING = {1};
    private static final byte[] TEXT = "words".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("new/folder/keys.json");
    }

    @Test
    void the_first_start_makes_a_file_that_only_its_owner_reads() throws Exception {
        Keyset keyset = Keyset.of(new Config(Optional.empty(), file));

        assertThat(keyset.made()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_later_start_opens_with_the_same_file() throws Exception {
        byte[] sealed = Keyset.of(new Config(Optional.empty(), file)).aead().encrypt(TEXT, BINDING);

        Keyset later = Keyset.of(new Config(Optional.empty(), file));

        assertThat(later.made()).isFalse();
        assertThat(later.aead().decrypt(sealed, BINDING)).isEqualTo(TEXT);
    }

    @Test
    void the_setting_may_be_json_or_base64_and_wins_over_the_file() throws Exception {
        byte[] sealed = Keyset.of(new Config(Optional.empty(), file)).aead().encrypt(TEXT, BINDING);
        String json = Files.readString(file);
        Path other = folder.resolve("other.json");

        String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThat(Keyset.of(new Config(Optional.of(json), other)).aead().decrypt(sealed, BINDING))
                .isEqualTo(TEXT);
        assertThat(Keyset.of(new Config(Optional.of(base64), other)).aead().decrypt(sealed, BINDING))
                .isEqualTo(TEXT);
        assertThat(other).doesNotExist();
    }

    @Test
    void a_setting_that_is_no_keyset_is_named_in_one_line_without_its_value() {
        for (String wrong : new String[] {"{\"primaryKeyId\":1}", "c2VjcmV0", "secret", "{", "%%%"}) {
            assertThatThrownBy(() -> Keyset.of(new Config(Optional.of(wrong), file)))
                    .isInstanceOf(VaultKeysetException.class)
                    .hasMessageStartingWith("FIRSTLINE_VAULT_KEYSET: ")
                    .hasMessageNotContaining(wrong + " ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_file_that_is_no_keyset_is_named_and_left_as_it_is() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "broken");

        assertThatThrownBy(() -> Keyset.of(new Config(Optional.empty(), file)))
                .isInstanceOf(VaultKeysetException.class)
                .hasMessageStartingWith(file + ": ");
        assertThat(file).hasContent("broken");
    }

    record Config(Optional<String> keyset, Path keysetFile) implements VaultConfig {}
}
