package dev.firstline.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the service keeps what must survive a restart. */
@ConfigMapping(prefix = "firstline.data")
public interface DataConfig {
    /** The data folder, made if it is missing; one living service at a time. */
    @WithDefault("data")
    Path dir();
}
