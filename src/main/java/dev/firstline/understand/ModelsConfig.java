package dev.firstline.understand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the models are. */
@ConfigMapping(prefix = "firstline.models")
public interface ModelsConfig {
    /** The folder that {@code train} fills. */
    @WithDefault("models")
    Path dir();
}
