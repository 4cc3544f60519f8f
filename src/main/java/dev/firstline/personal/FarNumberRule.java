package dev.firstline.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers a little behind their noun: "my order from last week (100482993)", "I ordered on Friday, number 100482993". */
class FarNumberRule implements Rule {
    private static final int REACH = 7;
    private static final Set<String> LABELS = WordLists.of("number num no nr ref");
    private static final Pattern PAUSE = Pattern.compile("\\s*[,;:(-]\\s*");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        List<Word> words = reading.words();
        for (int i = 2; i < words.size(); i++) {
            boolean bracketed = reading.gapBefore(i).contains("(");
            boolean labelled = LABELS.contains(words.get(i - 1).lower())
                    && PAUSE.matcher(reading.gapBefore(i - 1)).matches();
            if (bracketed || labelled) {
                addNumber(found, reading, i, labelled);
            }
        }
        return found;
    }

    private static void addNumber(List<PersonalSpan> found, Reading reading, int i, boolean labelled) {
        int first = labelled ? i - 2 : i - 1;
        for (int before = first; before >= Math.max(0, i - REACH); before--) {
            ReferenceNoun noun = ReferenceNoun.at(reading.words(), before);
            if (noun != null && (noun.bare() || labelled)) {
                Claim claim = new Claim(noun, labelled, true);
                PersonalSpan span = claim.accept(reading, Id.at(reading, i, claim));
                if (span != null && (labelled || reading.at(span.end()) == ')')) {
                    found.add(span);
                }
                return;
            }
        }
    }
}
