package dev.firstline.act;

import org.jspecify.annotations.Nullable;

/** The brand's timeline could not be read; whether a reply was made stays unknown. */
public class LookFailedException extends RuntimeException {
    /** @param detail why, without secrets */
    public LookFailedException(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}
