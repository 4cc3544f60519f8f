package dev.firstline.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as X writes them: UTC with three digits of the second. */
final class XTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private XTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
