package dev.firstline.start;

import dev.firstline.sandbox.ReplayCommand;
import dev.firstline.sandbox.SandboxCommand;
import dev.firstline.training.CheckIntentsCommand;
import dev.firstline.training.EvaluateCommand;
import dev.firstline.training.EvaluateIntentsCommand;
import dev.firstline.training.TrainCommand;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. Without one the service runs; only the service starts Quarkus, the others need neither server nor database. */
@QuarkusMain
@Command(
        name = "firstline",
        description = "Answers a brand's mentions on X first and hands the rest to people.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true)
public class Main implements Runnable {
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Main());
        var masker = new Masker();
        Stream.of(
                        new ServeCommand(),
                        new ClassifyCommand(),
                        new ExplainCommand(),
                        new TrainCommand(masker),
                        new EvaluateCommand(masker),
                        new EvaluateIntentsCommand(masker),
                        new CheckIntentsCommand(masker),
                        new SandboxCommand(),
                        new ReplayCommand(),
                        new RehearseCommand())
                .forEach(commandLine::addSubcommand);
        return commandLine
                .setParameterExceptionHandler(new CommandFaults())
                .setExecutionExceptionHandler(new CommandFaults())
                .setExecutionStrategy(CommandLog::quiet);
    }

    /** No command: the service. */
    @Override
    public void run() {
        new ServeCommand().call();
    }
}
