package dev.firstline.start;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
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
    private static final List<Class<?>> COMMANDS = List.of(ServeCommand.class);

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Main());
        COMMANDS.forEach(commandLine::addSubcommand);
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
