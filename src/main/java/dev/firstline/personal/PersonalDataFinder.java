package dev.firstline.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds personal data in a text by rules, with checksums where the data has them. Flight numbers, prices, times, hashtags, handles
 * and links are not personal. Thread-safe; same text, same answer.
 */
public final class PersonalDataFinder {
    private final List<Rule> rules;

    /** @param regions ISO country codes whose national phone numbers are known, the most usual first */
    public PersonalDataFinder(List<String> regions) {
        // The surest first: where two rules claim the same characters the earlier one has them.
        rules = List.of(
                new EmailRule(),
                new IbanRule(),
                new CardRule(),
                new BirthDateRule(),
                new ReferenceRule(),
                new PhoneRule(regions),
                new AddressRule(),
                new NameRule());
    }

    /**
     * Every span of personal data, in the order of the text, without overlap. Offsets count {@code char}s.
     *
     * @param text anything; never fails and takes time in proportion to its length
     */
    public List<PersonalSpan> find(String text) {
        PlainText plain = new PlainText(text);
        Reading reading = Reading.of(plain.toString());
        boolean[] taken = new boolean[reading.text().length()];
        List<PersonalSpan> found = new ArrayList<>();
        for (Rule rule : rules) {
            for (PersonalSpan span : rule.find(reading)) {
                if (isFree(span, taken)) {
                    Arrays.fill(taken, span.start(), span.end(), true);
                    found.add(plain.original(span));
                }
            }
        }
        found.sort(Comparator.comparingInt(PersonalSpan::start));
        return List.copyOf(found);
    }

    private static boolean isFree(PersonalSpan span, boolean[] taken) {
        for (int i = span.start(); i < span.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }
}
