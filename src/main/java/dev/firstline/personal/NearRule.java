package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes that stand near a word about their subject: "tried JH6T2M ten times, your site says booking not found".
 *
 * @param kind    what they are
 * @param code    what they look like
 * @param subject the words that give the subject
 */
record NearRule(PersonalKind kind, Predicate<Word> code, Pattern subject) implements Rule {
    private static final int NEAR = 7;
    private static final Pattern PARCEL = Pattern.compile("[A-Z]{1,4}\\d{9,20}[A-Z]{0,2}");
    private static final Pattern ORDER = Pattern.compile("[A-Z]{1,4}(?:-\\d{3,8}){2,3}");

    static final NearRule BOOKINGS = new NearRule(
            PersonalKind.BOOKING_REF,
            word -> new IdShape(word).bookingCode(),
            Pattern.compile(
                    " (?:bookings?|pnr|reservation|rez|confirmation|conf|locator|ref|reference|itinerary|passport"
                            + "|check-?in|check in|flights?|tickets?|seats?) "));
    static final NearRule PARCELS = new NearRule(
            PersonalKind.TRACKING_NO,
            word -> PARCEL.matcher(word.text()).matches(),
            Pattern.compile(" (?:tracking|tracked|parcel|package|delivery|shipment|courier|driver) "));
    static final NearRule ORDERS = new NearRule(
            PersonalKind.ORDER_NO,
            word -> ORDER.matcher(word.text()).matches(),
            Pattern.compile(" (?:orders?|ordered|purchase|invoice) "));

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (int i = 0; i < reading.words().size(); i++) {
            Word word = reading.words().get(i);
            if (code.test(word)
                    && reading.before(word.start()) != '@'
                    && subject.matcher(around(i, reading.words())).find()) {
                found.add(new PersonalSpan(kind, word.start(), word.end()));
            }
        }
        return found;
    }

    private static String around(int word, List<Word> words) {
        return words.subList(Math.max(0, word - NEAR), Math.min(words.size(), word + NEAR)).stream()
                .map(Word::lower)
                .collect(Collectors.joining(" ", " ", " "));
    }
}
