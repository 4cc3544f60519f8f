package dev.firstline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/** What the log said from its opening until it is closed, with all failures' words. */
public final class HeardLog implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord line) {
            var words = new StringWriter();
            words.append(line.getFormattedMessage());
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(words, true));
            }
            lines.add(words.toString());
        }
    };

    public HeardLog() {
        Logger.getLogger("").addHandler(listener);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(listener);
    }
}
