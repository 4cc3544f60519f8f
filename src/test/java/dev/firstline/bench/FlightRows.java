package dev.firstline.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of many flights, each with seven fields. */
final class FlightRows {
    /** Address of the first of them. */
    static final String FIRST = "/api/v1/feeds/flights/NL1-2026-12-01";

    private static final int FLIGHTS_A_DAY = 9_999;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-01");
    private static final List<String> CITIES =
            List.of("London", "Leeds", "Oslo", "New York", "Porto", "Dublin", "Nice");

    private FlightRows() {}

    /** How a body may be written. */
    enum Format {
        JSON("application/json"),
        NDJSON("application/x-ndjson"),
        CSV("text/csv");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    static byte[] of(Format format, int rows, String gate) {
        String form = format == Format.CSV
                ? "%s,%s,%s,%s,%s,%s,%s,%s"
                : "{\"key\":\"%s\",\"gate\":\"%s\",\"terminal\":\"%s\",\"status\":\"%s\",\"departs\":\"%s\","
                        + "\"origin\":\"%s\",\"destination\":\"%s\",\"zone\":\"%s\"}";
        String lines = IntStream.range(0, rows)
                .mapToObj(row -> row(form, row, gate))
                .collect(Collectors.joining(format == Format.JSON ? ",\n" : "\n"));
        String body = switch (format) {
            case JSON -> "[" + lines + "]";
            case NDJSON -> lines;
            case CSV -> "key,gate,terminal,status,departs,origin,destination,zone\n" + lines;
        };
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String form, int row, String gate) {
        LocalDate day = FIRST_DAY.plusDays(row / FLIGHTS_A_DAY);
        return String.format(
                Locale.ROOT,
                form,
                "NL" + (row % FLIGHTS_A_DAY + 1) + "-" + day,
                gate,
                row % 5 + 1,
                "on time",
                String.format(Locale.ROOT, "%02d:%02d", row % 24, row % 60),
                CITIES.get(row % CITIES.size()),
                CITIES.get((row + 3) % CITIES.size()),
                "Europe/London");
    }
}
