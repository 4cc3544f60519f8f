package dev.firstline.vault;

/** An entry of the vault is not there, was tampered with, or was sealed with a key that is gone. */
public class SealBrokenException extends RuntimeException {
    SealBrokenException(long entry, Throwable cause) {
        super("vault entry " + entry + " does not open", cause);
    }

    SealBrokenException(long entry) {
        super("vault entry " + entry + " does not exist");
    }
}
