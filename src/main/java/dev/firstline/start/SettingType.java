package dev.firstline.start;

import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what a setting's text should have been. */
final class SettingType {
    /** The configuration library reads every other word as false, which would hide a slip of the pen. */
    private static final Set<String> BOOLEANS =
            Set.of("true", "false", "1", "0", "yes", "no", "y", "n", "on", "off", "t", "f");

    private SettingType() {}

    /** Whether the text is among the words that the library understands, where it does not check by itself. */
    static boolean isMisread(Class<?> type, String text) {
        if (type == URI.class) {
            return !text.matches("https?://[^/\\s]+.*");
        }
        return type == Boolean.class && !BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
    }

    static String complaint(Class<?> type) {
        if (type == Duration.class) {
            return "is not a duration; write 4s, 500ms or PT4S";
        }
        if (type == Integer.class || type == Long.class) {
            return "is not a whole number";
        }
        if (type == Double.class || type == Float.class) {
            return "is not a number; write 0.5";
        }
        if (type == Boolean.class) {
            return "is neither true nor false";
        }
        if (type == URI.class || type == URL.class) {
            return "is not an address; write https://host";
        }
        if (type.isEnum()) {
            return "is none of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        return "cannot be read as " + type.getSimpleName();
    }
}
