package dev.firstline.start;

import dev.firstline.intent.IntentFolderException;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Why a start or a command failed, in words for the operator.
 *
 * @param text     a line for each fault
 * @param exitCode 2 for what the operator can put right, 1 for the rest
 * @param unknown  the fault itself when nobody foresaw it, for its stack trace
 */
record StartFailure(String text, int exitCode, @Nullable Throwable unknown) {
    private static final String OWN = "dev.firstline.";
    private static final Pattern PROPERTY = Pattern.compile("(?:firstline|quarkus)\\.[a-z0-9.-]*[a-z0-9]");
    private static final Pattern LIBRARY_CODE =
            Pattern.compile("^(?:Configuration validation failed:\\s*)?SRCFG\\d+: ");

    static StartFailure of(Throwable fault) {
        List<Throwable> chain = chain(fault);
        return chain.stream()
                .map(StartFailure::known)
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> new StartFailure(text, 2, null))
                .orElseGet(() -> new StartFailure("start failed: " + chain.get(chain.size() - 1), 1, fault));
    }

    void print(PrintWriter out) {
        out.println(text);
        if (unknown != null) {
            unknown.printStackTrace(out);
        }
        out.flush();
    }

    /** Our own exceptions are written for the operator; of others' the few that a wrong surrounding causes. */
    private static Optional<String> known(Throwable fault) {
        if (fault instanceof IntentFolderException intents) {
            return Optional.of(intents.summary());
        }
        if (fault.getClass().getName().startsWith(OWN) && fault.getMessage() != null) {
            return Optional.of(fault.getMessage());
        }
        if (fault instanceof QuarkusBindException bind) {
            return Optional.of("QUARKUS_HTTP_PORT: port " + bind.getPort() + " is in use by another program");
        }
        if (fault instanceof ConfigValidationException invalid) {
            return Optional.of(setting(invalid.getProblem(0).getMessage()));
        }
        if (fault instanceof FlywayException) {
            return Optional.of("database schema: "
                    + String.valueOf(fault.getMessage()).lines().collect(Collectors.joining(" ")));
        }
        return Optional.empty();
    }

    private static String setting(String problem) {
        String plain = LIBRARY_CODE.matcher(problem).replaceFirst("");
        return PROPERTY.matcher(plain).replaceAll(match -> EnvironmentName.of(match.group()));
    }

    private static List<Throwable> chain(Throwable fault) {
        var chain = new ArrayList<Throwable>();
        for (Throwable next = fault; next != null && !chain.contains(next); next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }
}
