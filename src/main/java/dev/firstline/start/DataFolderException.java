package dev.firstline.start;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The data folder or the database in it cannot be used; the message is one line for the operator. */
final class DataFolderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DataFolderException(Path folder, String reason) {
        super("data folder " + folder + " " + reason);
    }

    DataFolderException(Path folder, IOException cause) {
        super("data folder " + folder + " cannot be used: " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (cause instanceof FileAlreadyExistsException other) {
            return other.getFile() + " is not a folder";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " cannot be made";
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse(cause.getClass().getSimpleName());
    }
}
