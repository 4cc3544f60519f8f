package dev.firstline.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the vault's key comes from. */
@ConfigMapping(prefix = "firstline.vault")
public interface VaultConfig {
    /** A Tink keyset for AEAD as cleartext JSON, or base64 of it. Wins over the file. */
    Optional<String> keyset();

    /** The keyset's file when {@link #keyset} is not set; made at the first start, readable by its owner only. */
    @WithDefault("${firstline.data.dir:data}/vault-keyset.json")
    Path keysetFile();
}
