package dev.firstline.start;

import dev.firstline.intent.IntentFolder;
import dev.firstline.intent.Intents;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.pipeline.Preview;
import dev.firstline.understand.Understander;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where intents and models are, for commands that run without the service. */
final class Folders {
    @Option(
            names = "--intents",
            description = "Intents folder, also FIRSTLINE_INTENTS_DIR (default: intents).",
            defaultValue = "${env:FIRSTLINE_INTENTS_DIR:-intents}")
    private Path intents = Path.of("intents");

    @Option(
            names = "--models",
            description = "Models folder, also FIRSTLINE_MODELS_DIR (default: models).",
            defaultValue = "${env:FIRSTLINE_MODELS_DIR:-models}")
    private Path models = Path.of("models");

    Preview preview() {
        Intents read = IntentFolder.load(intents);
        return new Preview(read, Understander.load(models, read), new PersonalDataFinder());
    }
}
