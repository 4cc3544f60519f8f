package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The nouns that say what a number beside them is: "order 12345678". Read from {@code reference-nouns.txt}.
 *
 * @param kind  what such a number is; null where its form decides ("ref", "ticket")
 * @param words how many words the noun has
 * @param labelled whether it says itself that a number follows: "ordernr", "booking-ref"
 * @param bare  whether a number may follow at once; false for words that usually mean something else ("miles", "file")
 */
record ReferenceNoun(@Nullable PersonalKind kind, int words, boolean labelled, boolean bare) {
    private static final List<String> LABELS =
            List.of("no", "nr", "num", "nbr", "number", "nummer", "ref", "id", "code");
    private static final Map<String, ReferenceNoun> NOUNS = new TreeMap<>();
    private static final int SHORTEST_MISSPELT = 5;

    static {
        for (String line : WordLists.lines("reference-nouns.txt")) {
            String name = line.substring(0, line.indexOf(':'));
            PersonalKind kind = kindNamed(name);
            for (String noun : line.substring(name.length() + 1).trim().split(", ")) {
                int words = noun.split(" ").length;
                boolean bare = !name.endsWith("?");
                NOUNS.put(noun, new ReferenceNoun(kind, words, false, bare));
                NOUNS.putIfAbsent(noun + "s", new ReferenceNoun(kind, words, false, bare && words > 1));
            }
        }
        for (Map.Entry<String, ReferenceNoun> noun : List.copyOf(NOUNS.entrySet())) {
            ReferenceNoun glued = new ReferenceNoun(noun.getValue().kind(), 1, true, true);
            if (noun.getValue().words() == 1) {
                LABELS.forEach(label -> NOUNS.putIfAbsent(noun.getKey() + label, glued));
            }
            if (noun.getKey().endsWith("nummer")) {
                NOUNS.put(noun.getKey(), glued);
                NOUNS.put(noun.getKey().replace("nummer", "nr"), glued);
            }
        }
        // Behind these a label is asked for: "ordr number 12345678", but "oder" alone is a word.
        for (Map.Entry<String, ReferenceNoun> noun : List.copyOf(NOUNS.entrySet())) {
            if (noun.getKey().length() >= SHORTEST_MISSPELT && noun.getValue().words() == 1) {
                ReferenceNoun misspelt = new ReferenceNoun(noun.getValue().kind(), 1, false, false);
                Misspellings.of(noun.getKey()).forEach(word -> NOUNS.putIfAbsent(word, misspelt));
            }
        }
    }

    private static @Nullable PersonalKind kindNamed(String name) {
        return name.equals("any")
                ? null
                : PersonalKind.valueOf(name.replace("?", "").replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The noun that starts at a word, the longer one first. */
    static @Nullable ReferenceNoun at(List<Word> words, int i) {
        String first = words.get(i).lower();
        ReferenceNoun two =
                i + 1 < words.size() ? NOUNS.get(first + " " + words.get(i + 1).lower()) : null;
        ReferenceNoun one = two != null ? two : NOUNS.get(first);
        if (one != null || first.indexOf('-') < 0) {
            return one;
        }
        return NOUNS.get(first.replace("-", ""));
    }

    /** The kind of a number of this noun, by its form where the noun alone does not say. */
    PersonalKind kindOf(IdShape id) {
        if (kind != null) {
            return kind;
        }
        return id.bookingCode() || id.lettersOfBooking() || id.airTicket()
                ? PersonalKind.BOOKING_REF
                : PersonalKind.CASE_NO;
    }
}
