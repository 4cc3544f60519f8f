package dev.firstline.understand;

import dev.firstline.intent.IntentFolder;
import dev.firstline.intent.Intents;
import java.nio.file.Path;

/** The shipped models and intents, loaded once for all tests: it takes two seconds. */
public final class ModelsForTests {
    public static final Intents INTENTS = IntentFolder.load(Path.of("intents"));
    public static final Reader READER = Reader.load(Path.of("models"));
    public static final Understander UNDERSTANDER = Understander.load(Path.of("models"), INTENTS);

    private ModelsForTests() {}
}
