package dev.firstline.start;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a wrong command line or a failed command in one line; a stack trace is shown only for what nobody foresaw. */
final class CommandFaults implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        fault.getCommandLine().getErr().println(line(fault));
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        var failure = StartFailure.of(fault);
        failure.print(command.getErr());
        return failure.exitCode();
    }

    private static String line(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        if (fault instanceof UnmatchedArgumentException unmatched && command.getParent() == null) {
            String word = unmatched.getUnmatched().get(0);
            return Nearest.of(word, command.getSubcommands().keySet())
                    .map(near -> "unknown command \"%s\": did you mean %s? (--help lists all)".formatted(word, near))
                    .orElse("unknown command \"%s\": --help lists all".formatted(word));
        }
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("wrong command line") + " (try --help)";
    }
}
