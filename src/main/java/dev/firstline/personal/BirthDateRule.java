package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import dev.firstline.personal.FullName.Announced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A full date, year included, behind words that make it a date of birth or behind a full name. */
class BirthDateRule implements Rule {
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march"
            + "|april|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember"
            + "|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)";
    private static final String BETWEEN = "(?: ?[-/.] ?| )";
    private static final String DATE = "(?:\\d{4}" + BETWEEN + "\\d{1,2}" + BETWEEN + "\\d{1,2}|\\d{1,2}" + BETWEEN
            + "\\d{1,2}" + BETWEEN + "\\d{2,4}"
            + "|\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)?[ -]?" + MONTH + "\\.?,?[ -]?\\d{2,4}"
            + "|" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})";
    private static final String START = "(?iu)(?<![\\p{L}\\p{N}])";
    private static final String DOB = "(?:d\\.?o\\.?b\\b\\.?|date of birth|birth ?date|geburtsdatum|date de naissance)";
    private static final String DATE_ENDS = "(?<date>" + DATE + ")(?![\\p{L}\\p{N}])";
    private static final List<Pattern> BIRTHS = List.of(
            Pattern.compile(START + "(?:" + DOB + "|birthday|bday|b-day|born|geboren|geb\\.|née?)[^\\p{L}\\p{N}]{0,4}"
                    + "(?:(?:is|was|on|the|my|as|am|le|ist|est)[^\\p{L}\\p{N}]{1,3}){0,3}" + DATE_ENDS),
            Pattern.compile(START + DOB + "[^\\p{N}.!?\\n]{1,30}" + DATE_ENDS),
            Pattern.compile(START + "(?:" + DOB + "|birthday|bday|b-day)[^\\n]{1,40}? (?:its|it's|not|should be|be) "
                    + DATE_ENDS),
            Pattern.compile(START + DOB + "[ :#=-]{1,3}(?:is )?(?<date>\\d{8}|\\d{6})(?![\\p{L}\\p{N}])"));

    /** A trip has a date too, but in no year long gone. */
    private static final Pattern BEHIND_NAME = Pattern.compile("(?iu)(?: ?[,;/|(-] ?| |\\n)(?<date>" + DATE
            + ")(?<=(?:19\\d\\d|20[01]\\d)|(?:19\\d\\d|20[01]\\d).{6})(?![\\p{L}\\p{N}])");

    private static final Pattern BEFORE_WORD = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}./-])(?<date>" + DATE
            + ")(?<=(?:19\\d\\d|20[01]\\d)|(?:19\\d\\d|20[01]\\d).{6})[^\\p{L}\\p{N}]"
            + "(?:[^\\p{N}.!?\\n]{0,20}[^\\p{L}\\p{N}])?(?:" + DOB + "|birthday|bday|b-day)(?![\\p{L}\\p{N}])");
    private static final Pattern NEXT =
            Pattern.compile("(?iu)(?:,? (?:and|&|n|und|et|y|e|og|och|en) |, ?| ?[/;|+] ?|\\n)" + DATE_ENDS);

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Pattern pattern : BIRTHS) {
            for (Matcher birth = pattern.matcher(reading.text()); birth.find(); ) {
                addAll(found, reading, birth);
            }
        }
        for (Matcher birth = BEFORE_WORD.matcher(reading.text()); birth.find(); ) {
            found.add(new PersonalSpan(PersonalKind.DATE_OF_BIRTH, birth.start("date"), birth.end("date")));
        }
        for (Word word : reading.words()) {
            PersonalSpan name = word.titleCase() ? FullName.at(reading, word.start(), Announced.PERHAPS) : null;
            if (name != null) {
                Matcher birth = behind(reading, name);
                if (birth.lookingAt()) {
                    addAll(found, reading, birth);
                }
            }
        }
        return found;
    }

    /** A date and those in one list with it: "dob for both: 03/11/1990, 21/06/1992". */
    private static void addAll(List<PersonalSpan> found, Reading reading, Matcher first) {
        Matcher birth = first;
        do {
            found.add(new PersonalSpan(PersonalKind.DATE_OF_BIRTH, birth.start("date"), birth.end("date")));
            birth = NEXT.matcher(reading.text())
                    .region(birth.end("date"), reading.text().length());
        } while (birth.lookingAt());
    }

    /** Whether a date of birth follows a name at once. */
    static boolean follows(Reading reading, PersonalSpan name) {
        return behind(reading, name).lookingAt();
    }

    private static Matcher behind(Reading reading, PersonalSpan name) {
        return BEHIND_NAME
                .matcher(reading.text())
                .region(name.end(), reading.text().length())
                .useTransparentBounds(true);
    }
}
