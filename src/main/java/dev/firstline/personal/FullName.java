package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person's full name looks like: a given name, perhaps initials and particles ("van der"), one or two family names. */
final class FullName {
    /** How much the words around say. */
    enum Announced {
        /** "my name is": two words with capitals are a name, words without if the first is a given name. */
        SURELY,
        /** "your agent": two words with capitals are a name. */
        BY_ROLE,
        /** "thanks to": only capitals, and only behind a given name. */
        PERHAPS
    }

    private static final String CAPITAL = "\\p{Lu}(?:'\\p{Lu})?\\p{Ll}[\\p{L}'-]{0,24}";
    private static final String ANY = "\\p{L}[\\p{L}'-]{1,24}";
    private static final String INITIALS = "(?:\\p{Lu}\\.? ){0,2}";
    private static final String PARTICLES =
            "(?:(?i:de|da|di|del|della|van|von|der|den|la|le|bin|bint|al|el|dos|du|mac|st\\.?|ter|zu) ){0,2}";
    private static final String END = "(?![\\p{L}\\p{N}@]|\\.\\p{L})";
    static final Pattern CAPITALS =
            Pattern.compile("(" + CAPITAL + " " + INITIALS + PARTICLES + CAPITAL + ")( " + CAPITAL + ")?" + END);
    private static final Pattern INITIAL =
            Pattern.compile("((?:\\p{Lu}\\. ?){1,3}" + PARTICLES + CAPITAL + ")( " + CAPITAL + ")?" + END);
    private static final Pattern ANY_CASE =
            Pattern.compile("(" + ANY + " " + INITIALS + PARTICLES + ANY + ")(~)?" + END);

    private static final Set<String> GIVEN_NAMES = WordLists.read("given-names.txt");
    private static final Set<String> NOT_NAMES = WordLists.read("not-names.txt");
    private static final Set<String> SURNAMES = WordLists.read("surnames.txt");

    private FullName() {}

    /** The name that starts exactly there, or null. */
    static @Nullable PersonalSpan at(Reading reading, int offset, Announced announced) {
        Matcher capitals = from(offset, CAPITALS, reading);
        if (capitals.lookingAt()) {
            boolean given = startsWithGivenName(capitals.group(1));
            return (announced != Announced.PERHAPS || given) && isName(capitals.group(1), given)
                    ? span(capitals)
                    : null;
        }
        Matcher initial = from(offset, INITIAL, reading);
        if (announced != Announced.PERHAPS && initial.lookingAt()) {
            return isName(initial.group(1), true) ? span(initial) : null;
        }
        Matcher other = from(offset, ANY_CASE, reading);
        boolean name = announced == Announced.SURELY
                && other.lookingAt()
                && startsWithGivenName(other.group(1))
                && isName(other.group(1), false);
        return name ? span(other) : null;
    }

    /** Whether a word, in small letters, is one of mentions' usual words. */
    static boolean isWord(String word) {
        return NOT_NAMES.contains(word);
    }

    /** Whether a word is a given name and no usual word besides. */
    static boolean isGiven(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return GIVEN_NAMES.contains(lower) && !NOT_NAMES.contains(lower);
    }

    private static Matcher from(int offset, Pattern pattern, Reading reading) {
        return pattern.matcher(reading.text())
                .region(offset, reading.text().length())
                .useTransparentBounds(true);
    }

    private static PersonalSpan span(Matcher name) {
        boolean third = name.group(2) != null && isName(name.group(2).trim(), false);
        int end = third ? name.end(2) : name.end(1);
        String text = name.group().substring(0, end - name.start());
        int tail = text.endsWith("'s") ? 2 : text.endsWith("'") ? 1 : 0;
        return new PersonalSpan(PersonalKind.PERSON_NAME, name.start(), end - tail);
    }

    private static boolean startsWithGivenName(String name) {
        return GIVEN_NAMES.contains(parts(name)[0]);
    }

    /** @param given whether the last part may be a word that is also a family name: "Anna White" */
    private static boolean isName(String name, boolean given) {
        String[] parts = parts(name);
        int last = parts.length - 1;
        for (int i = 0; i <= last; i++) {
            boolean surname = given && i == last && SURNAMES.contains(parts[i]);
            if (NOT_NAMES.contains(parts[i]) && !surname) {
                return false;
            }
        }
        return true;
    }

    private static String[] parts(String name) {
        return name.toLowerCase(Locale.ROOT).replace("'s", "").split(" ");
    }
}
