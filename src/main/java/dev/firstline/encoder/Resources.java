package dev.firstline.encoder;

import java.io.InputStream;

/** Files that come with the program. */
final class Resources {
    private Resources() {}

    static InputStream open(String name) {
        InputStream stream = Resources.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing on the class path: " + name);
        }
        return stream;
    }
}
