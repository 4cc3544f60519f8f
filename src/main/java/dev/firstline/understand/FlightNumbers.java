package dev.firstline.understand;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a flight number: designator of an airline, then 1 to 4 digits, written in many ways. */
final class FlightNumbers {
    private static final Pattern FORM = Pattern.compile("([A-Z]{2}|[A-Z]\\d|\\d[A-Z])0*([1-9]\\d{0,3})[A-Z]?");

    /** Aircraft types look like flights of A3, and need no answer. */
    private static final Pattern AIRCRAFT = Pattern.compile("A3[0-8]\\d|7[0-8]7");

    /** Designators that are small words too: in small letters and apart from the number they mean the word. */
    private static final Set<String> WORDS = Set.of(
            "am", "as", "at", "be", "en", "et", "ok", "so", "to", "pm", "no", "is", "it", "in", "or", "us", "os");

    private final Set<String> designators = new HashSet<>();
    private final @Nullable String own;

    FlightNumbers(@Nullable String own) {
        this.own = own;
        WordLists.lines("/entities/airlines.txt").forEach(line -> designators.addAll(List.of(line.split(" "))));
        if (own != null) {
            designators.add(own);
        }
    }

    /** {@code NL101}, {@code #nl0101}, {@code NL-101}; the letters must be an airline. */
    Optional<String> joined(String text) {
        String flat = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        Matcher form = FORM.matcher(flat);
        boolean flight = form.matches()
                && designators.contains(form.group(1))
                && !AIRCRAFT.matcher(flat).matches();
        return flight ? Optional.of(form.group(1) + form.group(2)) : Optional.empty();
    }

    /** {@code nl 101} without the word flight; two small letters that are a word are just that. */
    Optional<String> spaced(String text) {
        String letters = text.replaceAll("^#", "").substring(0, 2);
        boolean word = WORDS.contains(letters)
                || WORDS.contains(letters.toLowerCase(Locale.ROOT))
                        && !letters.equals(letters.toUpperCase(Locale.ROOT));
        return word ? Optional.empty() : joined(text);
    }

    /** {@code flight 101}: the brand's own. */
    Optional<String> numberOnly(String digits) {
        return own == null ? Optional.empty() : joined(own + digits);
    }
}
