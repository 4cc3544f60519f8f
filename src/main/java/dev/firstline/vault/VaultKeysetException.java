package dev.firstline.vault;

import org.jspecify.annotations.Nullable;

/** The vault's keyset cannot be used. The message is one line that names the setting or file; the start must stop. */
public class VaultKeysetException extends RuntimeException {
    VaultKeysetException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
