package dev.firstline.learn;

import java.nio.file.Path;

/** A file of the models folder cannot be used; the message names the file and the reason in one line. */
public final class ModelFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ModelFileException(Path file, String reason) {
        super(file + ": " + reason);
    }
}
