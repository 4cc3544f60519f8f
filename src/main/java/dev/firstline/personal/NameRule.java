package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's full name where the words before it announce one: "my name is", "in the name of", "Mrs", "your agent". A first name
 * alone, and names that nothing announces, stay.
 */
class NameRule implements Rule {
    private static final String PART = "[\\p{L}][\\p{L}'’-]{0,24}";
    private static final String CAPITAL = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{L}'’-]{0,24}";
    private static final String INITIAL = "(?:\\p{Lu}\\.? )?";
    private static final String PARTICLE =
            "(?:(?i:de|da|di|del|della|van|von|der|den|la|le|bin|al|el|dos|du|mac|st) ){0,2}";
    private static final String FULL = CAPITAL + " " + INITIAL + PARTICLE + CAPITAL + "(?: " + CAPITAL + ")?";
    private static final String INTRODUCTION = "(?:my (?:full )?name(?:'s|’s|s| is|:)|name (?:is|on (?:the |my )?"
            + "(?:booking|reservation|ticket|order|account|card)(?: is|:)?)|name:|passenger(?: name)?(?: is|:)|full name(?: is|:))";

    private static final Pattern INTRODUCED = Pattern.compile("(?<![\\p{L}\\p{N}])(?i:" + INTRODUCTION + ") {0,2}("
            + PART + " " + INITIAL + PARTICLE + PART + ")(?:( " + CAPITAL + ")(?![\\p{L}]))?(?![\\p{L}\\p{N}])");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?i:in the name of|under the name(?: of)?"
                    + "|under name|booked (?:for|under|by)|travell?ing as|surname and name|signed(?: by)?|mr|mrs|ms|miss|mx|dr|sir|madam)"
                    + "\\.?:? (" + FULL + ")(?![\\p{L}\\p{N}])");
    private static final Pattern BY_ROLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?i:agents?|employees?|stewards?|stewardess|attendants?"
                    + "|drivers?|courier|rep|representative|colleague|manager|supervisor|cashier|assistant|captain|pilot|passengers?|named|called"
                    + "|friend|husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|grandma|grandmother|grandfather|boss|partner)"
                    + ",? (?:(?i:named|called|is) )?(" + FULL + ")(?: (?i:and|&) (" + FULL + "))?(?![\\p{L}\\p{N}])");
    private static final Pattern THANKED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?i:thank you to|thanks to|kudos to|shout ?-?out to"
                    + "|props to|hats off to|thank you|well done|bravo|spoke (?:to|with)|served by|helped by|dealt with) ("
                    + FULL + ")(?![\\p{L}\\p{N}])");

    private static final Set<String> GIVEN_NAMES = WordLists.read("given-names.txt");
    private static final Set<String> NOT_NAMES = WordLists.read("not-names.txt");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Matcher m = INTRODUCED.matcher(reading.text()); m.find(); ) {
            add(found, m, 1, introduced(m.group(1)));
        }
        for (Pattern pattern : List.of(ANNOUNCED, BY_ROLE)) {
            for (Matcher m = pattern.matcher(reading.text()); m.find(); ) {
                add(found, m, 1, noneForbidden(m.group(1)));
                if (m.groupCount() == 2 && m.group(2) != null) {
                    add(found, m, 2, noneForbidden(m.group(2)));
                }
            }
        }
        for (Matcher m = THANKED.matcher(reading.text()); m.find(); ) {
            add(found, m, 1, noneForbidden(m.group(1)) && startsWithGivenName(m.group(1)));
        }
        return found;
    }

    private static void add(List<PersonalSpan> found, Matcher m, int group, boolean name) {
        if (name) {
            found.add(new PersonalSpan(PersonalKind.PERSON_NAME, m.start(group), m.end(group)));
        }
    }

    /** Behind "my name is" a name may be in small letters, if it starts with a given name. */
    private static boolean introduced(@Nullable String name) {
        return name != null && noneForbidden(name) && (capitals(name) || startsWithGivenName(name));
    }

    private static boolean capitals(String name) {
        return Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(name.lastIndexOf(' ') + 1));
    }

    private static boolean startsWithGivenName(String name) {
        return GIVEN_NAMES.contains(parts(name)[0]);
    }

    private static boolean noneForbidden(String name) {
        for (String part : parts(name)) {
            if (NOT_NAMES.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private static String[] parts(String name) {
        return name.toLowerCase(Locale.ROOT).split(" ");
    }
}
