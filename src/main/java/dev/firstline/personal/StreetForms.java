package dev.firstline.personal;

import java.util.regex.Pattern;

/** How streets, towns and postcodes are written: in Britain, Ireland and America, and the plain forms of German and French. */
final class StreetForms {
    private static final String NAME = "\\p{L}[\\p{L}'.-]{0,24}";
    private static final String ORDINAL = "\\d{1,3}(?i:st|nd|rd|th)";
    private static final String TOWN = "\\p{Lu}[\\p{L}'.-]{1,24}(?: \\p{Lu}[\\p{L}'.-]{1,24}){0,2}";
    private static final String TYPE =
            "(?i:street|str|st|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl"
                    + "|close|terrace|ter|crescent|cres|square|sq|gardens|gdns|grove|row|mews|hill|parade|highway|hwy|walk|view|yard"
                    + "|rise|green|park|quay|wharf|villas|vale|mount|meadows?|heights|circle|cir|trail|parkway|pkwy|loop|wynd|brae"
                    + "|croft|fold|cottages?|house|buildings|lodge|mansions|lawn|downs)";
    private static final String UNIT =
            "(?i:flat|apt|apartment|unit|suite|ste|room|no\\.?|#) ?#?(?:\\d{1,4}\\p{L}?|\\p{Lu})\\b";
    private static final String HOUSE = "(?:\\p{Lu}[\\p{L}'-]{1,24} ){1,3}"
            + "(?:Cottage|House|Farm|Court|Lodge|Barn|Hall|Manor|Villa|Mansions|Tower|Apartments),? ";
    private static final String NO_AMOUNT =
            "(?!(?i:mins?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?|miles?|km|blocks?"
                    + "|stars?|stops?|times?|people|more|of|in|at|on|to|for|and|or|x)\\b)";

    private static final String ENGLISH = "(?<![\\p{L}\\p{N}$£€.#/-]|\\d:)(?:" + HOUSE + ")?"
            + "(?:(?i:flat|apt|apartment|unit) ?\\d{1,4}\\p{L}?,? )?"
            + "\\d{1,5}(?:-\\d{1,4})?\\p{L}?,? " + NO_AMOUNT + "(?:(?:" + NAME + "|" + ORDINAL + ") ){1,4}?" + TYPE
            + "(?: (?i:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|crescent|terrace))?"
            + "(?![\\p{L}\\p{N}])\\.?(?: (?:N|S|E|W|NE|NW|SE|SW)\\b)?";
    private static final String GERMAN = "(?<!\\p{L})\\p{Lu}[\\p{Ll}-]{1,24}"
            + "(?:\\p{Lu}\\p{Ll}{1,24}-|straße|strasse|str\\.|weg|platz|gasse|allee|ring|ufer) \\d{1,4} ?[a-h]?\\b";
    private static final String GERMAN_WITH_POSTCODE =
            "(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\p{Ll}{1,24} ){1,3}\\d{1,4} ?[a-h]?(?=,? \\d{5} \\p{Lu})";
    private static final String FRENCH = "(?<![\\p{L}\\p{N}])\\d{1,4}(?: ?(?:bis|ter))?,? "
            + "(?i:rue|avenue|av\\.|boulevard|bd|chemin|place|allée|impasse|quai|route)"
            + " (?:(?i:de la|de l'|des|du|de|d'|la|le|les) ?)?" + NAME + "(?:[ -]\\p{Lu}[\\p{L}'-]{1,24}){0,2}";

    static final Pattern STREET = Pattern.compile(ENGLISH + "|" + GERMAN + "|" + GERMAN_WITH_POSTCODE + "|" + FRENCH);

    /** An address as it follows a name, on the same line or the next. */
    static final Pattern BEHIND_NAME = Pattern.compile("(?:, ?|,?\\n)(?:" + STREET.pattern() + ")");

    private static final String BRITISH = "[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}";
    private static final String IRISH = "Dublin \\d{1,2}W?|[A-Z]\\d[\\dW] ?[A-Z\\d]{4}";
    private static final String AMERICAN = "(?:[A-Z]{2},? )?\\d{5}(?:-\\d{4})?";
    static final String POSTCODE = "(?:" + BRITISH + "|" + IRISH + "|" + AMERICAN + ")";

    /** Australia's and New Zealand's four digits, which only a town and a comma or line break tell from a year. */
    private static final String SOUTHERN =
            "(?:, ?|,?\\n)" + TOWN + "(?:,? (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT))? (?!19\\d\\d|20[23]\\d)\\d{4}";

    /** From the street to a postcode or an American state: such an address is somebody's whatever stands before it. */
    static final Pattern TO_POSTCODE = Pattern.compile("(?:,? " + UNIT + ")?(?:(?:,?[ \\n]" + NAME
            + "){0,4}?,?[ \\n](?:\\d{5} (?:(?:Bad|St\\.?|Saint|Le|La) )?\\p{Lu}\\p{Ll}[\\p{L}-]{1,24}|" + POSTCODE
            + ")|" + SOUTHERN + "|, ?" + TOWN
            + ",? (?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]"
            + "|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]))(?![\\p{L}\\p{N}])");

    /** From the street to its town. */
    static final Pattern TO_TOWN = Pattern.compile("(?:,? " + UNIT + ")?(?:, ?" + TOWN + ")?");

    private StreetForms() {}
}
