package dev.firstline.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that a noun beside them makes personal: bookings, orders, accounts, memberships, parcels, cases, passports. */
class ReferenceRule implements Rule {
    private static final int REACH = 5;
    private static final Pattern GAP = Pattern.compile("[\\s:#=.,()\"'“”*\\->/°º]{0,6}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?,]\\s.*");
    private static final Pattern NEW_SENTENCE = Pattern.compile("[.!?…]{1,6}\\s{1,2}");
    private static final int LONGEST_ABBREVIATION = 4;
    private static final Pattern LIST = Pattern.compile("\\s?[,&+/]?\\s?");

    /** Words between noun and number that make the number certain: "order <em>number</em> 1234". */
    static final Set<String> LABELS = Stream.concat(
                    Misspellings.of("number").stream(),
                    WordLists.of("number numbers no nos nr num nbr n ref reference code id confirmation locator pnr key"
                                    + " nummer numéro numero número nº numer kod kode codice código codigo")
                            .stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Words between noun and number that say nothing. */
    private static final Set<String> FILLERS = WordLists.of(
            "is was it its s my the under called says on should shd shld be been thing scheme programme program read reads shows"
                    + " ist est es era är er é è het de der die das el la mi meu mon ma mein meine");

    private static final Pattern PAIR = Pattern.compile(" ?[,&+/] ?");
    private static final int FEWEST_IN_PAIR = 4;

    private static final Set<String> DETERMINERS = WordLists.of("the my our ur your his her a");
    private static final Set<String> OF = WordLists.of("of for in on from with");
    private static final int FEWEST_CODED = 7;
    private static final Set<String> ARE = WordLists.of("is was ist est es är er é è");
    private static final Set<String> AND = WordLists.of("and or n und et plus");

    /** Nouns that mean nothing but a number. */
    private static final Set<String> SURE_NOUNS = WordLists.of("pnr conf locator ref reference crm cas ffn ff ssn");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (int i = 0; i < reading.words().size(); i++) {
            ReferenceNoun noun = ReferenceNoun.at(reading.words(), i);
            if (noun != null) {
                addAfter(found, reading, i, noun);
            }
        }
        return found;
    }

    /** "order number is 1234", "booking: K7MQ2X". */
    private static void addAfter(List<PersonalSpan> found, Reading reading, int noun, ReferenceNoun meaning) {
        List<Word> words = reading.words();
        int first = noun + meaning.words();
        String lastOfNoun = words.get(first - 1).lower();
        boolean labelled = meaning.labelled()
                || SURE_NOUNS.contains(lastOfNoun)
                || meaning.words() > 1 && LABELS.contains(lastOfNoun)
                || isLabelled(words, noun);
        boolean linked = false;
        for (int i = first; i < Math.min(words.size(), first + REACH); i++) {
            String gap = reading.gapBefore(i);
            String previous = words.get(i - 1).lower();
            if (i == first && meaning.bare() && NEW_SENTENCE.matcher(gap).matches()) {
                addAll(found, reading, i, new Claim(meaning, false, false));
            }
            boolean abbreviation = previous.length() <= LONGEST_ABBREVIATION && gap.equals(". ");
            if (!GAP.matcher(gap).matches()
                    || SENTENCE_END.matcher(gap).matches() && !abbreviation && !LABELS.contains(previous)) {
                return;
            }
            labelled |= gap.contains("#");
            linked |= gap.contains(":") || gap.contains("=") || gap.contains("(") && meaning.bare();
            String word = words.get(i).lower();
            boolean place = ReferenceNoun.at(words, i) != null
                    && (previous.equals("on")
                            || DETERMINERS.contains(previous)
                                    && words.get(i - 2).lower().equals("on"));
            if (LABELS.contains(word)) {
                labelled = true;
            } else if (FILLERS.contains(word) || labelled && place) {
                linked |= ARE.contains(word);
            } else {
                labelled |= meaning.bare() && isPair(reading, i);
                if (meaning.bare() || labelled || i == first && (linked || isCoded(reading, i))) {
                    addAll(found, reading, i, new Claim(meaning, labelled, linked && meaning.bare()));
                }
                return;
            }
        }
    }

    /** "orders 58213 and 58214": two short numbers of one length are no amounts. */
    private static boolean isPair(Reading reading, int i) {
        List<Word> words = reading.words();
        Word first = words.get(i);
        boolean and = i + 2 < words.size() && AND.contains(words.get(i + 1).lower());
        int second = and ? i + 2 : i + 1;
        boolean joined = and
                || second < words.size()
                        && PAIR.matcher(reading.gapBefore(second)).matches();
        return joined
                && first.allDigits()
                && first.digits() >= FEWEST_IN_PAIR
                && words.get(second).allDigits()
                && words.get(second).digits() == first.digits()
                && !new IdShape(words.get(second)).excluded()
                && (second + 1 >= words.size()
                        || !Claim.UNITS.contains(words.get(second + 1).lower()));
    }

    /** "the number for my miles is 1234". */
    private static boolean isLabelled(List<Word> words, int noun) {
        int before = noun - 1;
        if (before >= 0 && DETERMINERS.contains(words.get(before).lower())) {
            before--;
        }
        return before >= 1
                && OF.contains(words.get(before).lower())
                && LABELS.contains(words.get(before - 1).lower());
    }

    /** Letters before many digits, which no noun has to make sure: "rewards HVN 5518 2097". */
    private static boolean isCoded(Reading reading, int i) {
        Word first = reading.words().get(i);
        Word word = Id.coded(reading, i).word();
        return first.letters() > 0
                && word.upperCase()
                && word.digits() >= FEWEST_CODED
                && !new IdShape(first).flight()
                && reading.gapBefore(i).isBlank();
    }

    /** A number and those in one list with it: "orders 7782013 and 7782019". */
    private static void addAll(List<PersonalSpan> found, Reading reading, int first, Claim claim) {
        List<Word> words = reading.words();
        Id previous = null;
        int i = first;
        while (i < words.size()) {
            Id id = Id.at(reading, i, claim);
            PersonalSpan span = claim.accept(reading, id);
            if (span == null || previous != null && !id.looksLike(previous)) {
                return;
            }
            found.add(span);
            previous = id;
            i = id.last() + 1;
            if (i + 1 < words.size() && AND.contains(words.get(i).lower())) {
                i++;
            } else if (i >= words.size() || reading.gapBefore(i).isBlank()) {
                return;
            }
            if (!LIST.matcher(reading.gapBefore(i)).matches()) {
                return;
            }
        }
    }
}
