package dev.firstline.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The keys of the vault.
 *
 * @param aead   seals and opens with them
 * @param source the setting or file they come from, for messages
 * @param made   whether this start made them
 */
record Keyset(Aead aead, String source, boolean made) {
    static final String SETTING = "FIRSTLINE_VAULT_KEYSET";

    /**
     * The keyset of the setting, else of the file, else a new one, which is then in the file.
     *
     * @throws VaultKeysetException when it cannot be read, used or written
     */
    static Keyset of(VaultConfig config) {
        if (config.keyset().isPresent()) {
            return new Keyset(aead(decoded(config.keyset().get().strip()), SETTING), SETTING, false);
        }
        Path file = config.keysetFile();
        try {
            boolean made = !Files.exists(file);
            if (made) {
                KeysetFile.create(file, newKeyset());
            }
            return new Keyset(aead(Files.readString(file), file.toString()), file.toString(), made);
        } catch (IOException e) {
            throw new VaultKeysetException(file + ": cannot read or write the vault's keyset: " + e.getMessage(), e);
        }
    }

    private static String decoded(String value) {
        if (value.startsWith("{")) {
            return value;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unusable(SETTING, e);
        }
    }

    private static Aead aead(String json, String source) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | RuntimeException e) { // Tink throws both on text that is no keyset
            throw unusable(source, e);
        }
    }

    private static String newKeyset() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is missing in this Java", e);
        }
    }

    private static VaultKeysetException unusable(String source, Exception cause) {
        // The cause's message could quote key material, so it stays out of the line.
        return new VaultKeysetException(source + ": not a Tink AEAD keyset (cleartext JSON, or base64 of it)", cause);
    }
}
