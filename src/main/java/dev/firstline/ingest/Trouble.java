package dev.firstline.ingest;

import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

/** Tells of a trouble when it begins, changes and ends, not each time it is met. */
public class Trouble {
    private final String what;
    private volatile @Nullable String present;

    /** @param what what does not work while there is trouble */
    public Trouble(String what) {
        this.what = what;
    }

    public void met(String kind) {
        if (!kind.equals(present)) {
            present = kind;
            Log.warnf("%s: failing kind=%s", what, kind);
        }
    }

    public void over() {
        if (present != null) {
            present = null;
            Log.infof("%s: working again", what);
        }
    }
}
