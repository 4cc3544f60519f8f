package dev.firstline.start;

import java.util.Locale;

/** A property's name in the environment: {@code firstline.data.dir} is {@code FIRSTLINE_DATA_DIR}. */
final class EnvironmentName {
    private EnvironmentName() {}

    static String of(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
