package dev.firstline.sandbox;

/** A file that cannot be replayed; the message names file and line. */
public final class ReplayFileException extends RuntimeException {
    ReplayFileException(String message) {
        super(message);
    }
}
