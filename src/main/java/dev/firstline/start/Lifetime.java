package dev.firstline.start;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the order at the end of the service, however it ends: first Quarkus, which may still write, then the database, then
 * the data folder's lock. The virtual machine runs its shutdown hooks all at once, so the one here waits for Quarkus.
 */
final class Lifetime {
    /** Longer than Quarkus takes to stop; the database is stopped in any case. */
    private static final int QUARKUS_SECONDS = 60;

    private final CountDownLatch quarkusEnded = new CountDownLatch(1);
    private volatile boolean quarkusRuns;
    private volatile boolean machineEnds;
    private boolean ended;
    private @Nullable DataFolder folder;
    private @Nullable EmbeddedDatabase database;

    /** A lifetime that ends with the virtual machine at the latest. */
    static Lifetime begin() {
        var lifetime = new Lifetime();
        Runtime.getRuntime().addShutdownHook(new Thread(lifetime::endWithMachine, "database-stop"));
        return lifetime;
    }

    /** Starts the embedded database on a data folder, both held until the end. */
    synchronized EmbeddedDatabase openDatabase(Path dataFolder) {
        folder = DataFolder.lock(dataFolder);
        database = EmbeddedDatabase.start(folder.path());
        return database;
    }

    /** Tells that Quarkus is about to start; false when the end has come already. */
    synchronized boolean enterQuarkus() {
        quarkusRuns = !ended;
        return quarkusRuns;
    }

    void leaveQuarkus() {
        quarkusEnded.countDown();
        end();
    }

    /** Whether the process was told to stop; a start that fails then is no failure. */
    boolean isStopping() {
        return machineEnds;
    }

    private void endWithMachine() {
        machineEnds = true;
        try {
            if (quarkusRuns && !quarkusEnded.await(QUARKUS_SECONDS, TimeUnit.SECONDS)) {
                print("the service did not stop within " + QUARKUS_SECONDS + " s; the database stops now");
            }
            end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataFolderException fault) {
            print(String.valueOf(fault.getMessage()));
        }
    }

    private synchronized void end() {
        ended = true;
        if (database != null) {
            database.close();
        }
        if (folder != null) {
            folder.close();
        }
    }

    private static void print(String line) {
        new PrintWriter(System.err, true, StandardCharsets.UTF_8).println(line);
    }
}
