package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as tickets print them: {@code SMITH/JOHN MR}. Without the title only where the given name is one. */
class TicketNameRule implements Rule {
    private static final String START = "(?<![\\p{L}\\p{N}@#/.'-])";
    private static final String FAMILY = "(?:\\p{Lu}[\\p{Lu}'-]{1,24} )?\\p{L}[\\p{L}'-]{1,24}";
    private static final String GIVEN = "\\p{L}[\\p{L}'-]{1,24}?";
    private static final String END = "(?![\\p{L}\\p{N}/])";
    private static final String TITLE = "(?i:mr|mrs|ms|miss|mstr|dr|mx|chd|inf)";
    private static final Pattern TITLED =
            Pattern.compile(START + FAMILY + "/" + GIVEN + "(?: \\p{L}{2,25}?){0,2}? " + TITLE + END);

    /** The title may stick to the name. */
    private static final Pattern BARE =
            Pattern.compile(START + FAMILY + "/(?<given>" + GIVEN + ")" + TITLE + "?" + END);

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Matcher name = TITLED.matcher(reading.text()); name.find(); ) {
            found.add(new PersonalSpan(PersonalKind.PERSON_NAME, name.start(), name.end()));
        }
        for (Matcher name = BARE.matcher(reading.text()); name.find(); ) {
            if (FullName.isGiven(name.group("given"))) {
                found.add(new PersonalSpan(PersonalKind.PERSON_NAME, name.start(), name.end()));
            }
        }
        return found;
    }
}
