package dev.firstline.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the first user comes into being. */
@ConfigMapping(prefix = "firstline.admin")
public interface AdminConfig {
    /** Password of the user {@code admin}, at least 12 characters; needed at the first start off the sandbox, unused later. */
    Optional<String> password();
}
