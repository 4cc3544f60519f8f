package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses (the usual part of RFC 5322's: no quotes, no comments), also those spelled out: "jo at gmail dot com",
 * "jo(at)post(dot)example". A role's mailbox is nobody's: {@code support@…} stays.
 */
class EmailRule implements Rule {
    private static final String MAILBOX =
            "(?<![\\p{L}\\p{N}._%+-])(?<mailbox>(?:\\p{L}'(?=\\p{L}))?[\\p{L}\\p{N}._%+-]{1,64}+";
    private static final Pattern PLAIN = Pattern.compile(
            MAILBOX + ")" + "@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,6}\\.\\p{L}{2,24}(?![\\p{L}\\p{N}])");

    /** As links write it. */
    private static final Pattern ENCODED = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])(?<mailbox>[\\p{L}\\p{N}._+-]{1,64}+)%40[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,6}\\.\\p{L}{2,24}(?![\\p{L}\\p{N}])");

    private static final Pattern SPELLED =
            Pattern.compile("(?i)" + MAILBOX + "(?:\\s(?:dot|punkt|underscore|dash)\\s[\\p{L}\\p{N}]{1,30}){0,3})"
                    + "(?<at>\\s?@\\s?|\\s?[(\\[{<]\\s?(?:at|@)\\s?[)\\]}>]\\s?|\\sat\\s)(?<host>[\\p{L}\\p{N}-]{2,63})"
                    + "(?:\\s?(?:\\.|[(\\[{<]\\s?(?:dot|\\.)\\s?[)\\]}>]|\\b(?:dot|punkt)\\b)\\s?"
                    + "(?:com|co|org|net|edu|gov|ac|info|example|[a-z]{2})\\b){1,3}");
    private static final Pattern MARKED_AS_ADDRESS = Pattern.compile("[\\p{N}._%+-]|\\s");
    private static final Pattern CUE = Pattern.compile("(?i)\\b(?:e-?mail|mail|reach|contact|write|address)\\b");
    private static final int CUE_LOOK_BACK = 20;
    private static final Set<String> PROVIDERS =
            WordLists.of("gmail googlemail yahoo ymail hotmail outlook icloud proton protonmail aol gmx live msn");
    private static final Set<String> ROLES = WordLists.read("role-mailboxes.txt");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Matcher plain = PLAIN.matcher(reading.text()); plain.find(); ) {
            add(found, plain);
        }
        for (Matcher encoded = ENCODED.matcher(reading.text()); encoded.find(); ) {
            add(found, encoded);
        }
        for (Matcher spelled = SPELLED.matcher(reading.text()); spelled.find(); ) {
            if (isAddress(spelled, reading)) {
                add(found, spelled);
            }
        }
        return found;
    }

    private static void add(List<PersonalSpan> found, Matcher address) {
        if (!ROLES.contains(address.group("mailbox").toLowerCase(Locale.ROOT))) {
            found.add(new PersonalSpan(PersonalKind.EMAIL, address.start(), address.end()));
        }
    }

    /** Tells "jo_fenn at post dot example" from "look at havenmart dot com" and "gone by 06:10 @havenmart. it". */
    private static boolean isAddress(Matcher spelled, Reading reading) {
        String at = spelled.group("at").trim();
        return PROVIDERS.contains(spelled.group("host").toLowerCase(Locale.ROOT))
                || at.length() > 1 && !Character.isLetter(at.charAt(0))
                || !at.equals("@")
                        && (MARKED_AS_ADDRESS.matcher(spelled.group("mailbox")).find()
                                || reading.lastBefore(spelled.start(), CUE_LOOK_BACK, CUE) >= 0);
    }
}
