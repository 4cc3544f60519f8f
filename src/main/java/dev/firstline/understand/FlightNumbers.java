package dev.firstline.understand;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a flight number: an airline's IATA or ICAO designator, then 1 to 4 digits, written in many ways. */
final class FlightNumbers {
    private static final Pattern FORM = Pattern.compile("([A-Z]{2,3}|[A-Z]\\d|\\d[A-Z])0*([1-9]\\d{0,3})[A-Z]?");

    /** Aircraft types look like flights of A3, and need no answer. */
    private static final Pattern AIRCRAFT = Pattern.compile("A3[0-8]\\d|7[0-8]7");

    private static final Pattern YEAR = Pattern.compile(".*\\b(19[89]|20[0-4])\\d");

    /** What such a word names is no flight, whatever it looks like: {@code gate B62}, {@code seat 3K 12}. */
    private static final Set<String> OTHER_THINGS = Set.of(
            "gate",
            "gates",
            "seat",
            "seats",
            "row",
            "zone",
            "group",
            "terminal",
            "stand",
            "bay",
            "aisle",
            "size",
            "sizes",
            "model",
            "room",
            "door",
            "pier",
            "belt",
            "carousel",
            "counter",
            "desk",
            "version",
            "code",
            "level",
            "floor",
            "voucher",
            "step",
            "galaxy",
            "iphone",
            "pixel",
            "exit",
            "concourse",
            "lounge",
            "error",
            "postcode",
            "postcodes",
            "zip",
            "area",
            "district",
            "junction",
            "road",
            "unit",
            "plot",
            "platform",
            "bus");

    private static final Set<String> UNITS = Set.of(
            "inch",
            "inches",
            "in",
            "cm",
            "mm",
            "m",
            "km",
            "kg",
            "kgs",
            "kilos",
            "lb",
            "lbs",
            "g",
            "ml",
            "l",
            "%",
            "am",
            "pm",
            "h",
            "hr",
            "hrs",
            "hour",
            "hours",
            "min",
            "mins",
            "minute",
            "minutes",
            "sec",
            "secs",
            "seconds",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "time",
            "times",
            "people",
            "passengers",
            "seats",
            "bags",
            "miles",
            "points",
            "pack",
            "packs",
            "items",
            "pieces",
            "degrees",
            "quid",
            "pounds",
            "dollars",
            "euros",
            "eur",
            "euro",
            "usd",
            "gbp",
            "€",
            "£",
            "$",
            "percent",
            "tour",
            "kids",
            "calls",
            "emails",
            "tweets",
            "cities");

    /**
     * Designators that are words or units too: in small letters or in a text of capitals, and apart from the number, they mean
     * the word. Those at the end are words in capitals as well.
     */
    private static final Set<String> WORDS = Set.of(
            "am", "as", "at", "be", "en", "et", "so", "to", "is", "it", "in", "or", "us", "os", "la", "de", "es", "el",
            "le", "un", "se", "si", "ai", "ac", "ci", "ha", "ms", "mm", "me", "my", "km", "oz", "kl", "ex", "vs", "pc",
            "fi", "ga", "gf", "lo", "pr", "tv", "we", "ju", "ho", "tap", "fin", "ice", "pal", "eva", "lot", "ana",
            "glo", "lan", "mas", "cal", "ein", "sia", "sas", "tar", "cat", "voi", "tha", "tam", "bee", "mac", "mau",
            "bel", "alb", "dal", "san", "3k", "b6", "u2", "s4", "s7", "g4", "a3", "7c", "8m");

    private static final Set<String> ALWAYS_WORDS = Set.of("ok", "no", "pm");

    private final Map<String, String> iata = new HashMap<>();
    private final @Nullable String own;

    FlightNumbers(@Nullable String own) {
        this.own = own;
        for (String line : WordLists.lines("/entities/airlines.txt")) {
            String[] airline = line.split(" ", 3);
            iata.put(airline[0], airline[0]);
            iata.put(airline[1], airline[0]);
        }
        if (own != null) {
            iata.put(own, own);
        }
    }

    /** {@code NL101}, {@code #nl0101}, {@code BAW123}; the letters must be an airline's. */
    Optional<String> joined(Written written) {
        Optional<String> number = number(written.text());
        // "which gate NL101": two letters of the brand's own and so many digits name no gate.
        boolean ours = own != null
                && own.matches("[A-Z]{2}")
                && number.filter(flight -> flight.matches(own + "\\d{2,4}")).isPresent();
        return ours || !OTHER_THINGS.contains(written.before()) ? number : Optional.empty();
    }

    /** {@code nl 101} without the word flight; what may be a word and a number, or a year, is just that. */
    Optional<String> spaced(Written written) {
        String letters = written.text().replaceAll("^#|[^A-Za-z0-9].*", "");
        String small = letters.toLowerCase(Locale.ROOT);
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT)) && !written.shouting();
        boolean word = ALWAYS_WORDS.contains(small) || WORDS.contains(small) && !capitals;
        boolean something =
                UNITS.contains(written.after()) || YEAR.matcher(written.text()).matches();
        return word || something ? Optional.empty() : joined(written);
    }

    /** {@code flight nl 101}. */
    Optional<String> named(Written written) {
        String letters = written.text().replaceAll("[^A-Za-z].*", "").toLowerCase(Locale.ROOT);
        boolean word = ALWAYS_WORDS.contains(letters)
                || WORDS.contains(letters)
                        && !Character.isUpperCase(written.text().charAt(0));
        return word ? Optional.empty() : number(written.text());
    }

    /** {@code flight 101}: the brand's own. */
    Optional<String> numberOnly(Written written) {
        return own == null || UNITS.contains(written.after()) ? Optional.empty() : number(own + written.text());
    }

    private Optional<String> number(String text) {
        String flat = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        Matcher form = FORM.matcher(flat);
        if (!form.matches() || AIRCRAFT.matcher(flat).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(iata.get(form.group(1))).map(designator -> designator + form.group(2));
    }
}
