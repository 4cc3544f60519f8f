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
    private static final Pattern HOME =
            anyOf("lives?|living|wohne|j'habite|habite|home|house|door|doorstep|porch|fence|neighbou?rs?(?: at)?"
                    + "|(?:re)?deliver(?:ed|y|ing)?|ship(?:ped|ping)?|sen[dt]|post it|mail it|le(?:ave|ft)(?: it)?|dropped|parcel|package"
                    + "|address|addressed|addy|adresse|moved|moving|went to|i'?m at|i am at|go(?:es)? to|come to|came to|collect"
                    + "|pick(?:ed)? ?up(?! point| desk| zone)");
    private static final Pattern ADDRESS_FOLLOWS =
            Pattern.compile("(?i)\\b(?:liv(?:e|es|ing) (?:at|on|in)|address(?: is|:)"
                    + "|(?:my|our|home|new|correct|right|billing|shipping|delivery) (?:address|addy|addr|house|flat|place)(?: is|:|,)?"
                    + "|deliver(?:ed)? to|shipp?(?:ed)? to|sen[dt] (?:it )?to)(?: number| no\\.?)?[ :]{1,2}$");
    private static final Pattern PUBLIC_PLACE =
            anyOf("stores?|shops?|branch|office|hotel|airport|terminal|restaurant|outlet|hq|headquarters"
                    + "|showroom|cafe|pub|museum|stadium|your|ur|warehouse|depot|point|locker|meet(?:ing)? at");
    private static final Pattern PUBLIC_PLACE_FOLLOWS = Pattern.compile("(?i)(?: (?:stores?|shops?|branch|office|depot)"
            + "|[^.!?\\n]{0,6} (?:closes|closing|shut|shuts|(?<!door )closed|opens?|opening))\\b");
    private static final Pattern OWN_POSTCODE =
            Pattern.compile("(?i)\\b(?:my|our) (?:post ?code|zip(?: ?code)?)(?: is|'s|:)? (" + StreetForms.POSTCODE
                    + ")(?![\\p{L}\\p{N}])");
    private static final int LOOK_BACK = 45;

    private static Pattern anyOf(String words) {
        return Pattern.compile("(?i)\\b(?:" + words + ")\\b");
    }

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        Matcher street = StreetForms.STREET.matcher(reading.text());
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
        int start = street.start();
        int home = reading.lastBefore(start, LOOK_BACK, HOME);
        boolean announced = reading.lastBefore(start, LOOK_BACK, ADDRESS_FOLLOWS) >= 0;
        boolean named = street.group().chars().anyMatch(Character::isUpperCase);
        Matcher toPostcode = from(street.end(), StreetForms.TO_POSTCODE, reading);
        boolean whole = toPostcode.lookingAt();
        if (!announced && (!named && !whole || reading.lastBefore(start, LOOK_BACK, PUBLIC_PLACE) > home)) {
            return -1;
        }
        Matcher toTown = from(street.end(), StreetForms.TO_TOWN, reading);
        int end = whole ? toPostcode.end() : toTown.lookingAt() ? toTown.end() : street.end();
        boolean isPublic =
                !announced && from(end, PUBLIC_PLACE_FOLLOWS, reading).lookingAt();
        return isPublic || home < 0 && !announced && !whole ? -1 : end;
    }

    private static Matcher from(int start, Pattern pattern, Reading reading) {
        return pattern.matcher(reading.text())
                .region(start, reading.text().length())
                .useTransparentBounds(true);
    }
}
