package dev.firstline.personal;

import dev.firstline.personal.FullName.Announced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's full name where the words around announce one: "my name is", "in the name of", "Mrs", "your agent", a name and a
 * booking code after it, a signature. A first name alone, and names that nothing announces, stay.
 */
class NameRule implements Rule {
    private static final int SIGNATURE_LOOK_BACK = 20;

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (NameCues.Before cue : NameCues.BEFORE) {
            Matcher words = cue.words().matcher(reading.text());
            for (int from = 0; words.find(from); from = words.start() + 1) {
                addAll(found, reading, FullName.at(reading, words.end(), cue.announced()));
            }
        }
        for (int i = 0; i < reading.words().size(); i++) {
            Word word = reading.words().get(i);
            PersonalSpan name = word.titleCase() ? FullName.at(reading, word.start(), Announced.PERHAPS) : null;
            if (name != null
                    && (isSignature(reading, name)
                            || isFollowedBy(NameCues.BEHIND, reading, name)
                            || BirthDateRule.follows(reading, name)
                            || isBesideCode(reading, i, name)
                            || isFollowedBy(StreetForms.BEHIND_NAME, reading, name))) {
                addAll(found, reading, name);
            } else if (word.titleCase()) {
                addAll(found, reading, NameLine.at(reading, word));
            }
        }
        return found;
    }

    /** A name and those joined to it: "Greta Lindqvist and Jonas Lindqvist". */
    private static void addAll(List<PersonalSpan> found, Reading reading, @Nullable PersonalSpan first) {
        PersonalSpan name = first;
        while (name != null) {
            found.add(name);
            Matcher and = NameCues.AND
                    .matcher(reading.text())
                    .region(name.end(), reading.text().length());
            name = and.lookingAt() ? FullName.at(reading, and.end(), Announced.PERHAPS) : null;
        }
    }

    /** A booking code, a phone number or an e-mail address on one side: "Anna Holm, K7PQ2M". */
    private static boolean isBesideCode(Reading reading, int first, PersonalSpan name) {
        if (isFollowedBy(NameCues.CONTACT_BEHIND, reading, name)) {
            return true;
        }
        List<Word> words = reading.words();
        int next = first;
        while (next < words.size() && words.get(next).start() < name.end()) {
            next++;
        }
        return isCode(words, first - 1)
                        && NameCues.BESIDE.matcher(reading.gapBefore(first)).matches()
                || isCode(words, next)
                        && NameCues.BESIDE.matcher(reading.gapBefore(next)).matches();
    }

    private static boolean isCode(List<Word> words, int i) {
        return i >= 0 && i < words.size() && new IdShape(words.get(i)).bareCode();
    }

    private static boolean isSignature(Reading reading, PersonalSpan name) {
        return isFollowedBy(NameCues.END, reading, name)
                && reading.lastBefore(name.start(), SIGNATURE_LOOK_BACK, NameCues.BEFORE_SIGNATURE) >= 0;
    }

    private static boolean isFollowedBy(Pattern pattern, Reading reading, PersonalSpan name) {
        return pattern.matcher(reading.text())
                .region(name.end(), reading.text().length())
                .lookingAt();
    }
}
