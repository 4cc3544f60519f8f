package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that a noun beside them makes personal: bookings, orders, accounts, memberships, parcels, cases, passports. */
class ReferenceRule implements Rule {
    private static final int REACH = 5;
    private static final int NEAR = 7;
    private static final Pattern GAP = Pattern.compile("[\\s:#=.,()\"'’“”*\\-–—>/]{0,6}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?,]\\s.*");
    private static final Set<String> OWNERS = Set.of("my", "our", "his", "her", "their", "the", "your");
    private static final Set<String> LINKS = Set.of("is", "was", "thats", "being", "s", "as");
    private static final Set<String> UNITS = Set.of(
            "points",
            "miles",
            "people",
            "years",
            "days",
            "hours",
            "minutes",
            "units",
            "dollars",
            "pounds",
            "euros",
            "times",
            "customers",
            "followers",
            "weeks",
            "months",
            "avios",
            "pieces",
            "passengers",
            "usd",
            "gbp",
            "eur");
    private static final Set<String> SURE_NOUNS =
            Set.of("pnr", "locator", "ref", "reference", "crm", "cas", "ffn", "ff", "ssn");
    private static final Set<String> NEAR_NOUNS =
            Set.of("booking", "bookings", "pnr", "reservation", "confirmation", "locator", "ref", "reference");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        List<Word> words = reading.words();
        for (int i = 0; i < words.size(); i++) {
            ReferenceNoun noun = ReferenceNoun.at(words, i);
            if (noun != null) {
                add(found, after(reading, i, noun));
                add(found, before(reading, i, noun));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            add(found, bookingCodeNear(words, i, reading));
            add(found, KnownNumbers.at(words.get(i)));
        }
        return found;
    }

    private static void add(List<PersonalSpan> found, @Nullable PersonalSpan span) {
        if (span != null) {
            found.add(span);
        }
    }

    /** "order number is 1234", "booking: K7MQ2X". */
    private static @Nullable PersonalSpan after(Reading reading, int noun, ReferenceNoun meaning) {
        List<Word> words = reading.words();
        int first = noun + meaning.words();
        boolean labelled = SURE_NOUNS.contains(words.get(first - 1).lower());
        boolean linked = false;
        for (int i = first; i < Math.min(words.size(), first + REACH); i++) {
            String gap = reading.gapBefore(i);
            String previous = words.get(i - 1).lower();
            boolean abbreviation = ReferenceNoun.LABELS.contains(previous) || previous.equals("conf");
            if (!GAP.matcher(gap).matches() || SENTENCE_END.matcher(gap).matches() && !abbreviation) {
                return null;
            }
            labelled |= gap.contains("#");
            linked |= gap.contains(":") || gap.contains("=") || gap.contains("(");
            Word word = words.get(i);
            if (ReferenceNoun.LABELS.contains(word.lower())) {
                labelled = true;
            } else if (ReferenceNoun.FILLERS.contains(word.lower())) {
                linked |= word.lower().equals("is") || word.lower().equals("was");
            } else {
                return meaning.bare() || labelled || linked && i == first
                        ? accept(reading, i, meaning, labelled, linked)
                        : null;
            }
        }
        return null;
    }

    /** "K7MQ2X is my booking reference". */
    private static @Nullable PersonalSpan before(Reading reading, int noun, ReferenceNoun meaning) {
        List<Word> words = reading.words();
        int owner = noun - 1;
        if (owner >= 0 && !OWNERS.contains(words.get(owner).lower())) {
            owner--;
        }
        if (owner < 2
                || !OWNERS.contains(words.get(owner).lower())
                || !LINKS.contains(words.get(owner - 1).lower())) {
            return null;
        }
        int id = owner - 2;
        if (id > 0 && words.get(id).lower().matches("that|it")) {
            id--;
        }
        return accept(reading, id, meaning, true, true);
    }

    private static @Nullable PersonalSpan accept(
            Reading reading, int i, ReferenceNoun noun, boolean labelled, boolean linked) {
        List<Word> words = reading.words();
        int last = lastGroup(reading, i);
        Word word = words.get(i);
        if (last > i) {
            String joined =
                    reading.text().substring(word.start(), words.get(last).end());
            word = new Word(
                    joined.replaceAll("\\D", ""), word.start(), words.get(last).end());
        }
        boolean amount = last + 1 < words.size()
                && reading.gapBefore(last + 1).equals(" ")
                && UNITS.contains(words.get(last + 1).lower());
        if (amount || "@$£€".indexOf(reading.before(word.start())) >= 0 || "%€".indexOf(reading.at(word.end())) >= 0) {
            return null;
        }
        IdShape shape = new IdShape(word);
        PersonalKind kind = noun.kindOf(shape);
        return shape.fits(kind, labelled, linked) ? new PersonalSpan(kind, word.start(), word.end()) : null;
    }

    /** The last of the groups of digits that are written with one blank between them, or the word itself. */
    private static int lastGroup(Reading reading, int i) {
        List<Word> words = reading.words();
        int last = i;
        while (words.get(last).allDigits()
                && words.get(last).text().length() >= 3
                && last + 1 < words.size()
                && last - i < 6
                && words.get(last + 1).allDigits()
                && words.get(last + 1).text().length() >= (last > i ? 2 : 3)
                && reading.gapBefore(last + 1).equals(" ")) {
            last++;
        }
        return last;
    }

    private static @Nullable PersonalSpan bookingCodeNear(List<Word> words, int i, Reading reading) {
        Word word = words.get(i);
        if (!new IdShape(word).bookingCode() || reading.before(word.start()) == '@') {
            return null;
        }
        for (int j = Math.max(0, i - NEAR); j < Math.min(words.size(), i + NEAR); j++) {
            if (NEAR_NOUNS.contains(words.get(j).lower())) {
                return new PersonalSpan(PersonalKind.BOOKING_REF, word.start(), word.end());
            }
        }
        return null;
    }
}
