package dev.firstline.personal;

import dev.firstline.personal.FullName.Announced;
import java.util.List;
import java.util.regex.Pattern;

/** The words before and behind a full name that make it a private person's. */
final class NameCues {
    /**
     * Words that a name follows at once.
     *
     * @param announced how sure they are
     */
    record Before(Pattern words, Announced announced) {
        private Before(Announced announced, String gap, String... words) {
            this(Pattern.compile("(?<![\\p{L}\\p{N}])(?i:" + String.join("|", words) + ")" + gap), announced);
        }
    }

    private static final String TO_NAME =
            "(?:[.:,]| is|:? -)? {1,2}(?i:(?:named|called|mr|mrs|ms|miss|mx|dr)\\.? )?[\"'“]?";
    private static final String TO_NAME_DIRECTLY = "[:,]? {1,2}";
    private static final String NAMED_THING =
            "(?:booking|reservation|tickets?|order|account|card|parcel|package|label|pass|passport|boarding pass)";

    static final List<Before> BEFORE = List.of(
            new Before(
                    Announced.SURELY,
                    TO_NAME,
                    "(?:my|her|his|their|the|full|passenger|pax|customer|guest|travell?er|sender|recipient|lead)(?:'s)?"
                            + " (?:full |real |legal |last )?names?(?:'s|s| is| are| was|:| -)?",
                    "names? (?:(?:on|in) (?:the |my |this )?" + NAMED_THING + " )?"
                            + "(?:is|are|was|should be|should read|must be|has to be|needs to be)",
                    "name on (?:the |my )?" + NAMED_THING + ":?|name:",
                    "mein name ist|ich hei(?:ß|ss)e|je m'appelle|mon nom est|au nom de|(?:a|en) nombre de|me llamo|mi nombre es|a nome di",
                    "mi chiamo|em nome de|meu nome é|me chamo|op naam van|mijn naam is|ik heet|auf (?:den )?namen?|na nazwisko|nazywam się",
                    "jag heter|jeg hedder|jeg heter|i namnet|(?:hi|hey|hello|hiya|morning|evening),? (?:i'?m|i am|its|it's|this is)",
                    "(?:in|under) (?:the )?names?(?: of)?|booked (?:for|under|by|as)|travell?ing as|surname and name",
                    "signed(?: for)?(?: by)?|registered to|addressed to|made out to|issued to|belongs to|c/o|attn",
                    NAMED_THING + " (?:says|reads|shows)",
                    "mr|mrs|ms|miss|mx|dr|prof|sir|madam|herrn?|frau|monsieur|madame|mme"),
            new Before(
                    Announced.BY_ROLE,
                    TO_NAME,
                    "(?:account|card|policy|pass|ticket|booking) ?(?:holder|owner)|beneficiary|payee|addressee|recipient|sender|buyer",
                    "agents?|employees?|stewards?|stewardess|attendants?|drivers?|courier|rep|representative|colleague|manager",
                    "supervisor|cashier|assistant|captain|capt|pilot|passengers?|pax|client|patient|infant|baby|minor|boss|partner",
                    "(?:man|woman|lady|guy|girl|gentleman|someone|somebody|person|bloke|chap|staff|kid|child)"
                            + " (?:named|called|by the name of)",
                    "friend|husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|grandma|grandmother|grandfather",
                    "grandad|nan|boyfriend|girlfriend|flatmate|roommate|aunt|uncle|cousin|niece|nephew|neighbou?r|fianc[eé]e?"),
            new Before(
                    Announced.PERHAPS,
                    TO_NAME_DIRECTLY,
                    "names?\\b[^.!?:,\\n\\p{N}]{0,30}? (?:is|was|its|it's|be|as|to|from|not|says|reads)"),
            new Before(
                    Announced.PERHAPS,
                    TO_NAME_DIRECTLY,
                    "(?:thank you|thanks|thx|kudos|shout ?-?outs?|props|hats off) to|big up|thank you|thanks|well done|bravo",
                    "(?:spoke|spoken|speaking|talked|chatted) (?:to|with|w/)|dealt with|met|on behalf of|check(?:ed)? in",
                    "(?:served|helped|told|promised|assured|advised|informed|contacted|emailed|called|treated) by",
                    "names?",
                    "page|paging|goes to|delivered to|left with|handed to|collected by|picked up by|hand it to|give it to",
                    "(?:names?|kids|adults|children|passengers|travell?ers|party|booking|reservation|booked|tickets?)\\b[^.!?:\\n]{0,20}:",
                    "(?:is|are|was|were|be|booked) under",
                    NAMED_THING + " is|this is|i'm|i am|im|here is|it's|its|it is",
                    "(?:booking|bookings|reservation|seats?|bags?|luggage|wheelchair|refund|parcel|order|delivery|package|account)"
                            + " (?:is |are |was |were )?(?:for|of|from|under|as|to)"));

    /** What a name joins to another with. */
    static final Pattern AND = Pattern.compile(" (?i:and|und|et|to|&|\\+) |, ");

    /** What stands before a name that ends a text when it signs it. */
    static final Pattern BEFORE_SIGNATURE = Pattern.compile(
            "(?i)(?:(?:thanks|thank you|thx|cheers|regards|rgds|best|wishes|yours|sincerely|faithfully|love|br"
                    + "|gr[uü](?:ß|ss)e)[ ,.!-]{1,4}|[-~] ?|[.!?] )$");

    /** Between a name and what is listed with it. */
    static final Pattern BESIDE = Pattern.compile(" ?[,;:/|(-]? ?\\n?");

    static final Pattern CONTACT_BEHIND =
            Pattern.compile("(?: ?[,;:/|(-] ?|\\n)(?:\\+?\\(?\\d[\\d ().-]{7,}|[^\\s@]{1,64}@[\\w-]{1,63}\\.)");

    static final Pattern END = Pattern.compile("[^\\p{L}\\p{N}]{0,12}$");

    /** A booking or an order follows; or the name belongs to the brand's staff; or to a traveller. */
    static final Pattern BEHIND = Pattern.compile("(?i)(?:"
            + "(?: ?[,;:(/|-] ?| )(?:(?:my|her|his) )?(?:pnr|booking|bkg|ref|conf|confirmation|locator|reservation|d\\.?o\\.?b|born"
            + "|date of birth|passport|order|tel|phone|mobile|e-?mail|acc|account|customer|member|ff|seat|e?-?ticket)"
            + "|(?: (?:is|was))?,? (?:my|our|his|her) (?:husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|gran\\w*|nan|partner|aunt|uncle|cousin|niece|nephew|neighbou?r|fianc[eé]e?|kid|child|friend)"
            + "|,? here| (?:and|&) (?:i|me|myself)|,? (?:from|at|in|on) (?:your|ur)"
            + "|,? (?:who )?(?:boarded|checked in|missed|has (?:my|our|his|her)|lost (?:my|our|his|her)"
            + "|(?:is|was|isn't|wasn't) (?:flying|travell?ing|stuck|on|booked|waiting|offloaded|bumped|denied|charged|refused))"
            + ")(?![\\p{L}\\p{N}])");

    private NameCues() {}
}
