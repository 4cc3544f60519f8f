package dev.firstline.training;

import dev.firstline.intent.Intent;
import dev.firstline.intent.IntentFolder;
import dev.firstline.intent.IntentFolder.Tested;
import dev.firstline.intent.IntentFolderException;
import dev.firstline.learn.ModelFileException;
import dev.firstline.understand.Background;
import dev.firstline.understand.IntentMatcher;
import dev.firstline.understand.IntentModel;
import dev.firstline.understand.Reader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code check-intents}: every fault of an intents folder with its file and line, then the files' own tests. Ends with 1 when
 * there is any fault, with 2 when the models cannot be read. With {@code --keep} and
 * without a fault it keeps what it learned beside the models, so that the service starts with these intents at once.
 */
@Command(
        name = "check-intents",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an intents folder and runs the tests of its files.",
            "Prints each fault with its file and line; ends with 1 when there is any.",
            "Lines that begin with note: are tests that the bot would leave to people."
        })
public final class CheckIntentsCommand implements Callable<Integer> {
    private final UnaryOperator<String> mask;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "${env:FIRSTLINE_INTENTS_DIR:-intents}",
            description = "the intents folder (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("intents");

    @Option(
            names = "--keep",
            description = "without a fault, keep what was learned beside the models, so that a start need not learn it")
    private boolean keep;

    /** The mask takes personal data out of a text as ingest does. */
    public CheckIntentsCommand(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    @Override
    public Integer call() {
        PrintWriter out = Streams.out(spec);
        try {
            return check(out);
        } catch (IntentFolderException e) {
            e.faults().forEach(out::println);
            out.println(counted(e.faults().size(), "fault") + "; the files' tests run when these are mended");
            return 1;
        } catch (ModelFileException e) {
            return Streams.fail(spec, e);
        } finally {
            out.flush();
        }
    }

    private int check(PrintWriter out) {
        Tested tested = IntentFolder.read(folder);
        Background background = Background.read(models.dir.resolve(Background.FILE));
        try (Reader reader = Reader.of(null)) {
            Collection<Intent> intents = tested.intents().intents().values();
            IntentMatcher matcher = IntentModel.matcher(models.dir, intents, background, reader);
            IntentTests.Outcome outcome = new IntentTests(matcher, reader, mask).run(tested.expectations());
            outcome.unsure().forEach(line -> out.println("note: " + line));
            outcome.faults().forEach(out::println);
            out.println("%s; %d of %s understood, %.3f of those answered are right; %d lines tried; %s"
                    .formatted(
                            counted(tested.intents().intents().size(), "intent"),
                            outcome.right(),
                            counted(outcome.tests(), "test"),
                            outcome.rightOfAnswered(),
                            tested.expectations().size(),
                            counted(outcome.faults().size(), "fault")));
            if (!outcome.faults().isEmpty()) {
                return 1;
            }
            if (keep) {
                IntentModel.write(models.dir, intents, background, matcher);
            }
            return 0;
        }
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
