package dev.firstline.start;

import java.util.List;

/** Settings that cannot be used. The message has one line for each, which names the environment variable. */
final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingsException(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }

    SettingsException(String line) {
        super(line);
    }
}
