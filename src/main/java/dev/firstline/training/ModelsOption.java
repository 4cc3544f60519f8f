package dev.firstline.training;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the models are, as the service knows it. */
final class ModelsOption {
    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "${env:FIRSTLINE_MODELS_DIR:-models}",
            description = "folder of the models (default: ${DEFAULT-VALUE})")
    Path dir = Path.of("models");
}
