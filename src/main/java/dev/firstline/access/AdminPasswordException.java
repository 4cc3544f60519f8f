package dev.firstline.access;

/** There is no user and no way to make one. The message is one line that names the setting; the start must stop. */
public class AdminPasswordException extends RuntimeException {
    AdminPasswordException(String line) {
        super(line);
    }
}
