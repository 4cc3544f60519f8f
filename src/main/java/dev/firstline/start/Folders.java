package dev.firstline.start;

import dev.firstline.intent.IntentFolder;
import dev.firstline.intent.Intents;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.pipeline.Preview;
import dev.firstline.understand.Understander;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where intents and models are, for commands that run without the service; by default where the service would look. */
final class Folders {
    @Option(names = "--intents", description = "Intents folder (default: FIRSTLINE_INTENTS_DIR, or intents).")
    private @Nullable Path intents;

    @Option(names = "--models", description = "Models folder (default: FIRSTLINE_MODELS_DIR, or models).")
    private @Nullable Path models;

    Preview preview() {
        Settings settings = Settings.read(System.getenv(), Map.of(), Settings.known());
        Path intentFolder = intents == null ? settings.value("firstline.intents.dir", Path.class) : intents;
        Path modelFolder = models == null ? settings.value("firstline.models.dir", Path.class) : models;
        Intents read = IntentFolder.load(intentFolder);
        var finder = new PersonalDataFinder(settings.values("firstline.personal.regions", String.class));
        return new Preview(read, Understander.load(modelFolder, read), finder);
    }
}
