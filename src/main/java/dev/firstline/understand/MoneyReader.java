package dev.firstline.understand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money: a number with a sign, an ISO 4217 code or the name of a currency on either side. */
final class MoneyReader {
    private static final String NAME = "[A-Za-z]{0,7}\\.?[$£€₹¥]?";
    private static final Pattern FORM = Pattern.compile("(?<left>" + NAME
            + ")\\s*(?<number>\\d[\\d.,]*?)[.,]?\\s*(?<times>[kKmM]|bn)?(?:pp)?\\s*(?<right>" + NAME + ")");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("£", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("₹", "INR"),
            Map.entry("rs", "INR"),
            Map.entry("rs.", "INR"),
            Map.entry("rupees", "INR"),
            Map.entry("¥", "JPY"),
            Map.entry("us$", "USD"),
            Map.entry("a$", "AUD"),
            Map.entry("au$", "AUD"),
            Map.entry("c$", "CAD"),
            Map.entry("ca$", "CAD"),
            Map.entry("nz$", "NZD"),
            Map.entry("s$", "SGD"),
            Map.entry("hk$", "HKD"));
    private static final Set<String> DOLLARS = Set.of("$", "dollar", "dollars", "bucks");
    private static final Pattern WEIGHT =
            Pattern.compile("\\b(weigh\\w*|weight|overweight|heavy|heavier|kg|kilos?|lbs?|lost|lose|losing|limit)\\b");
    private static final Set<String> CANADA = Set.of(
            "America/Toronto",
            "America/Vancouver",
            "America/Edmonton",
            "America/Winnipeg",
            "America/Halifax",
            "America/Regina",
            "America/St_Johns",
            "America/Moncton");

    private final String dollar;
    private final boolean weighsInPounds;

    /** A bare dollar is the one of the place the brand keeps its time by, and the American one where there is none. */
    MoneyReader(ZoneId zone) {
        String id = zone.getId();
        boolean canada = id.startsWith("Canada/") || CANADA.contains(id);
        weighsInPounds = id.startsWith("US/") || id.startsWith("America/");
        dollar = canada
                ? "CAD"
                : id.startsWith("Australia/")
                        ? "AUD"
                        : switch (id) {
                            case "Pacific/Auckland" -> "NZD";
                            case "Asia/Singapore" -> "SGD";
                            case "Asia/Hong_Kong" -> "HKD";
                            default -> "USD";
                        };
    }

    /** {@code GBP 20}, {@code USD 1200.50}; pounds that weigh something are no money. */
    Optional<String> read(Written written) {
        Matcher form = FORM.matcher(written.text());
        if (!form.matches()) {
            return Optional.empty();
        }
        String name = form.group("left").isEmpty() ? form.group("right") : form.group("left");
        String currency = currency(name.toLowerCase(Locale.ROOT));
        boolean weight = name.toLowerCase(Locale.ROOT).startsWith("pound")
                && (weighsInPounds
                        || WEIGHT.matcher(written.whole().toLowerCase(Locale.ROOT))
                                .find());
        BigDecimal number = number(form.group("number"));
        if (weight || currency == null || number == null) {
            return Optional.empty();
        }
        return Optional.of(currency + " " + times(number, form.group("times")).toPlainString());
    }

    private @Nullable String currency(String name) {
        if (DOLLARS.contains(name)) {
            return dollar;
        }
        return name.matches("[a-z]{3}") ? name.toUpperCase(Locale.ROOT) : NAMES.get(name);
    }

    /** The last of dot and comma is the decimal one, unless three digits follow it: {@code 1.200} is a thousand. */
    private static @Nullable BigDecimal number(String text) {
        if (text.length() > 15) {
            return null;
        }
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return new BigDecimal(text);
        }
        String whole = text.substring(0, last).replaceAll("[.,]", "");
        String rest = text.substring(last + 1);
        if (rest.length() == 3) {
            return new BigDecimal(whole + rest);
        }
        return rest.length() == 1 || rest.length() == 2 ? new BigDecimal(whole + "." + rest) : null;
    }

    private static BigDecimal times(BigDecimal number, @Nullable String unit) {
        if (unit == null) {
            return number;
        }
        int zeros = unit.equalsIgnoreCase("k") ? 3 : unit.equalsIgnoreCase("m") ? 6 : 9;
        return number.scaleByPowerOfTen(zeros).setScale(0, RoundingMode.HALF_UP);
    }
}
