package dev.firstline.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds personal data in a text by rules, with checksums where the data has them. Flight numbers, prices, times, hashtags, handles
 * and links are not personal, nor is what belongs to a company: hotlines, shops, role mailboxes. Thread-safe; same text, same answer.
 */
public final class PersonalDataFinder {
    private final List<Rule> rules;

    /** @param regions ISO country codes whose national phone numbers are known, the most usual first */
    public PersonalDataFinder(List<String> regions) {
        PhonePlans plans = new PhonePlans(regions);
        // The surest first: where two rules claim the same characters the earlier one has them.
        rules = List.of(
                new EmailRule(),
                new IbanRule(),
                new CardRule(),
                new CredentialRule(),
                new BankRule(),
                new BirthDateRule(),
                new ReferenceRule(),
                new NumberFirstRule(),
                new FarNumberRule(),
                NearRule.BOOKINGS,
                new BareCodeRule(),
                new KnownNumberRule(),
                NearRule.PARCELS,
                NearRule.ORDERS,
                new SerialRule(plans),
                new PhoneRule(plans),
                new BrokenPhoneRule(plans),
                new SubjectRule(plans),
                new AddressRule(),
                new TicketNameRule(),
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
        Taken taken = new Taken(reading.text().length());
        rules.forEach(rule -> taken.add(rule.find(reading)));
        taken.add(Repeats.of(taken.spans(), reading));
        taken.add(Alike.of(taken.spans(), reading));
        return taken.spans().stream().map(plain::original).toList();
    }

    /** Which characters are whose: who comes first has them. */
    private static final class Taken {
        private final boolean[] characters;
        private final List<PersonalSpan> spans = new ArrayList<>();

        Taken(int length) {
            characters = new boolean[length];
        }

        void add(List<PersonalSpan> found) {
            for (PersonalSpan span : found) {
                if (isFree(span)) {
                    Arrays.fill(characters, span.start(), span.end(), true);
                    spans.add(span);
                }
            }
        }

        private boolean isFree(PersonalSpan span) {
            for (int i = span.start(); i < span.end(); i++) {
                if (characters[i]) {
                    return false;
                }
            }
            return true;
        }

        /** In the order of the text. */
        List<PersonalSpan> spans() {
            return spans.stream()
                    .sorted(Comparator.comparingInt(PersonalSpan::start))
                    .toList();
        }
    }
}
