package dev.firstline.training;

import java.nio.file.Path;

/** A file of labelled mentions cannot be read; the message names file, line and reason in one line. */
final class LabelledFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LabelledFileException(Path file, String reason) {
        super(file + ": " + reason);
    }

    LabelledFileException(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
