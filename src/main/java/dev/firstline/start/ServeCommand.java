package dev.firstline.start;

import dev.firstline.intent.IntentFolder;
import dev.firstline.understand.Understander;
import io.quarkus.runtime.Quarkus;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Runs the service: checks settings, intents and models, starts the database where none is given, then Quarkus, and stops both in turn. */
@Command(name = "serve", description = "Runs the service (also without any command).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    /** Ends with the virtual machine unless the start fails before Quarkus. */
    @Override
    public Integer call() {
        Settings settings = settings();
        IntentFolder.load(settings.value("firstline.intents.dir", Path.class));
        Understander.check(settings.value("firstline.models.dir", Path.class));
        Lifetime lifetime = Lifetime.begin();
        if (settings.given(JDBC_URL).isEmpty()) {
            EmbeddedDatabase database = lifetime.openDatabase(settings.value("firstline.data.dir", Path.class));
            System.setProperty(JDBC_URL, database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", database.user());
            System.setProperty("quarkus.datasource.password", database.password());
        } else {
            GivenDatabase.check(settings);
        }
        if (lifetime.enterQuarkus()) {
            Quarkus.run(Service.class, (code, fault) -> System.exit(ended(lifetime, code, fault)));
        }
        return 0;
    }

    private static Settings settings() {
        Settings given = Settings.read(System.getenv(), Map.of(), Settings.known());
        Target target = Target.choose(given);
        Settings settings = Settings.read(System.getenv(), target.properties(), Settings.known());
        settings.checkComplete();
        target.properties().forEach(System::setProperty);
        return settings;
    }

    private static int ended(Lifetime lifetime, int code, @Nullable Throwable fault) {
        lifetime.leaveQuarkus();
        if (fault == null || lifetime.isStopping()) {
            return code;
        }
        var failure = StartFailure.of(fault);
        failure.print(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return failure.exitCode();
    }
}
