package dev.firstline.personal;

import java.util.List;

/** One way to recognise personal data. Takes time in proportion to the text, whatever the text is. */
interface Rule {
    /** What this rule finds, in any order; overlaps are settled by {@link PersonalDataFinder}. */
    List<PersonalSpan> find(Reading reading);
}
