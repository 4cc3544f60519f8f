package dev.firstline.x;

/** A key that X asks for was never given. */
class MissingCredentialException extends RuntimeException {
    /** @param setting the environment variable that should hold it */
    MissingCredentialException(String setting) {
        super(setting + " is not set");
    }
}
