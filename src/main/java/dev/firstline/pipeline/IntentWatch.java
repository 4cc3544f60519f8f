package dev.firstline.pipeline;

import dev.firstline.event.Event;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import dev.firstline.intent.FolderState;
import dev.firstline.intent.IntentFolder;
import dev.firstline.intent.IntentFolderException;
import dev.firstline.intent.Intents;
import dev.firstline.intent.IntentsConfig;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Puts a changed intents folder in force while the service runs, as a whole or not at all: with any fault in it the one before
 * stays. A change counts once two looks in a row see the same, so that a copy under way is not read by halves.
 */
@ApplicationScoped
class IntentWatch {
    private static final int FAULTS_LOGGED = 20;

    private final Path folder;
    private final Taught taught;
    private final EventLog log;
    private final Clock clock;
    private FolderState tried;
    private FolderState seen;

    IntentWatch(IntentsConfig config, Taught taught, EventLog log, Clock clock) {
        folder = config.dir();
        this.taught = taught;
        this.log = log;
        this.clock = clock;
        tried = FolderState.of(folder);
        seen = tried;
    }

    @Scheduled(
            identity = "watch-intents",
            every = "{firstline.intents.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    synchronized void look() {
        FolderState now = FolderState.of(folder);
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(tried)) {
            tried = now;
            learn();
        }
    }

    private void learn() {
        try {
            Intents next = IntentFolder.load(folder);
            taught.learn(next);
            int count = next.intents().size();
            Log.infof("Intents changed and in force: intents=%d", count);
            log.append(Event.of(EventKind.INTENTS_LEARNED, clock.instant(), "system")
                    .detail(count + " intents"));
        } catch (IntentFolderException e) {
            e.faults().stream()
                    .limit(FAULTS_LOGGED)
                    .forEach(fault -> Log.warnf("Intents not taken, the ones before stay: fault=\"%s\"", fault));
            log.append(Event.of(EventKind.INTENTS_REFUSED, clock.instant(), "system")
                    .detail(e.faults().size() + " faults"));
        }
    }
}
