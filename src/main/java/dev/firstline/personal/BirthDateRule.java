package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A full date, year included, behind words that make it a date of birth. */
class BirthDateRule implements Rule {
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march"
            + "|april|june|july|august|september|october|november|december)";
    private static final String DATE = "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2,4}"
            + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?" + MONTH + "\\.?,?[ -]?\\d{2,4}"
            + "|" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})";
    private static final Pattern BIRTH =
            Pattern.compile("(?i)\\b(?:d\\.?o\\.?b\\b\\.?|date of birth|birth ?date|birthday|born)[^\\p{L}\\p{N}]{0,4}"
                    + "(?:(?:is|was|on|the|my)[^\\p{L}\\p{N}]{1,3}){0,3}(" + DATE + ")(?![\\p{L}\\p{N}])");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        Matcher matcher = BIRTH.matcher(reading.text());
        while (matcher.find()) {
            found.add(new PersonalSpan(PersonalKind.DATE_OF_BIRTH, matcher.start(1), matcher.end(1)));
        }
        return found;
    }
}
