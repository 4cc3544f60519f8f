package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank accounts as banks without IBAN write them: a British sort code, an American routing number, and the account behind. */
class BankRule implements Rule {
    private static final String SORT_CODE = "\\d{2}[- ]?\\d{2}[- ]?\\d{2}";
    private static final String IS = "(?: (?:number|no|nr))?(?: ?[:=#-] ?| is |'s | )";
    private static final Pattern BANK = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:sort ?code" + IS + "(?<sort>"
            + SORT_CODE + ")|(?:routing|aba|bsb)" + IS + "(?<routing>\\d{9}|\\d{3}-\\d{3}))(?![\\p{L}\\p{N}])");

    /** The account behind such a code, whatever it is called. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)[ ,;/&+|-]{1,3}(?:and )?(?:(?:account|acct|acc|a/c|ac)(?: ?(?:number|no|nr))?(?: ?[:=#.]| is)? ?)?(?<account>\\d{6,12})(?![\\p{L}\\p{N}])");

    private static final Pattern BOTH =
            Pattern.compile("(?<![\\p{L}\\p{N}-])\\d{2}-\\d{2}-\\d{2}(?=[ ,/]{1,2}\\d{8}(?![\\p{L}\\p{N}]))");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Matcher bank = BANK.matcher(reading.text()); bank.find(); ) {
            String group = bank.start("sort") < 0 ? "routing" : "sort";
            add(found, reading, bank.start(group), bank.end(group));
        }
        for (Matcher both = BOTH.matcher(reading.text()); both.find(); ) {
            add(found, reading, both.start(), both.end());
        }
        return found;
    }

    private static void add(List<PersonalSpan> found, Reading reading, int start, int end) {
        found.add(new PersonalSpan(PersonalKind.ACCOUNT_NO, start, end));
        Matcher account =
                ACCOUNT.matcher(reading.text()).region(end, reading.text().length());
        if (account.lookingAt()) {
            found.add(new PersonalSpan(PersonalKind.ACCOUNT_NO, account.start("account"), account.end("account")));
        }
    }
}
