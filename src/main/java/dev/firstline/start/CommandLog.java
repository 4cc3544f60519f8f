package dev.firstline.start;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Where the log of a command goes: standard output belongs to its answer, so warnings and worse go to standard error. */
final class CommandLog {
    private CommandLog() {}

    /** Runs the command; the service brings its own log with Quarkus and is left alone. */
    static int quiet(ParseResult parsed) {
        boolean service =
                !parsed.hasSubcommand() || parsed.subcommand().commandSpec().userObject() instanceof ServeCommand;
        if (!service) {
            var console = new ConsoleHandler(ConsoleHandler.Target.SYSTEM_ERR, new PatternFormatter("%p %s%e%n"));
            console.setLevel(Level.WARNING);
            InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
