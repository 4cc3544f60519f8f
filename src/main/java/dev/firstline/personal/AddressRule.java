package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Street addresses of people: number and street with a postcode, or behind words like "I live at". Addresses of shops, offices
 * and airports are public.
 */
class AddressRule implements Rule {
    private static final String NAME = "[\\p{L}][\\p{L}'’.-]{0,24}";
    private static final String STREET_TYPE =
            "(?i:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place"
                    + "|close|terrace|crescent|square|gardens|grove|row|mews|hill|parade|highway|walk)";
    private static final Pattern STREET = Pattern.compile(
            "(?<![\\p{L}\\p{N}$£€.,:#-])(?:(?i:flat|apt|apartment|unit) ?\\d{1,4}\\p{L}?,? )?"
                    + "\\d{1,5}\\p{L}?,? (?:" + NAME + " ){1,4}?" + STREET_TYPE + "\\b\\.?"
                    + "|(?<![\\p{L}])\\p{Lu}\\p{Ll}{2,24}(?:straße|strasse|str\\.|weg|platz|gasse|allee) \\d{1,4}\\p{L}?\\b");
    private static final String POSTCODE = "(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|(?:[A-Z]{2},? )?\\d{5}(?:-\\d{4})?)";
    private static final Pattern TO_POSTCODE =
            Pattern.compile("(?:,? (?i:flat|apt|apartment|unit|suite|#) ?#?\\w{1,5})?" + "(?:,? " + NAME + "){0,4}?,? "
                    + POSTCODE + "(?:,? \\p{Lu}\\p{Ll}{2,24})?(?![\\p{L}\\p{N}])");
    private static final Pattern TO_TOWN = Pattern.compile(
            "(?:,? (?i:flat|apt|apartment|unit|suite|#) ?#?\\w{1,5}\\b)?(?:, ?\\p{Lu}\\p{Ll}{2,24}(?: \\p{Lu}\\p{Ll}{2,24}){0,2})?");
    private static final Pattern HOME = Pattern.compile(
            "(?i)\\b(?:live|lives|living|home|house|deliver|delivered|delivery|ship"
                    + "|shipped|send|sent|address|addressed|moved|post it|mail it|leave it|left it|door|dropped|driver went|neighbou?r at)\\b");
    private static final Pattern PUBLIC_PLACE =
            Pattern.compile("(?i)\\b(?:store|shop|branch|office|hotel|airport|terminal|restaurant"
                    + "|outlet|hq|headquarters|showroom|cafe|pub|museum|stadium|your|warehouse|depot)\\b");
    private static final Pattern OWN_POSTCODE = Pattern.compile(
            "(?i)\\b(?:my|our) (?:post ?code|zip(?: ?code)?)(?: is|:)? (" + POSTCODE + ")(?![\\p{L}\\p{N}])");
    private static final int LOOK_BACK = 45;

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        Matcher street = STREET.matcher(reading.text());
        while (street.find()) {
            int end = endOfPersonal(reading, street);
            if (end > 0) {
                found.add(new PersonalSpan(PersonalKind.ADDRESS, street.start(), end));
            }
        }
        Matcher postcode = OWN_POSTCODE.matcher(reading.text());
        while (postcode.find()) {
            found.add(new PersonalSpan(PersonalKind.ADDRESS, postcode.start(1), postcode.end(1)));
        }
        return found;
    }

    /** Where the address ends, or -1 when it is not a person's. */
    private static int endOfPersonal(Reading reading, Matcher street) {
        String lead = reading.tailBefore(street.start(), LOOK_BACK);
        int home = lastEnd(HOME, lead);
        if (lastEnd(PUBLIC_PLACE, lead) > home || street.group().chars().noneMatch(Character::isUpperCase)) {
            return -1;
        }
        Matcher toPostcode = TO_POSTCODE
                .matcher(reading.text())
                .region(street.end(), reading.text().length());
        if (toPostcode.lookingAt()) {
            return toPostcode.end();
        }
        if (home < 0) {
            return -1;
        }
        Matcher toTown = TO_TOWN.matcher(reading.text())
                .region(street.end(), reading.text().length());
        return toTown.lookingAt() ? toTown.end() : street.end();
    }

    private static int lastEnd(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
