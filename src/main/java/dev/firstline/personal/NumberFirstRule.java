package dev.firstline.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Numbers before their noun: "K7MQ2X is my booking reference". */
class NumberFirstRule implements Rule {
    private static final Set<String> OWNERS = WordLists.of("my our his her their the your ur");
    private static final Set<String> LINKS = WordLists.of("is was thats being s as");
    private static final Set<String> FILLERS = WordLists.of("that it");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<Word> words = reading.words();
        List<PersonalSpan> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            ReferenceNoun noun = ReferenceNoun.at(words, i);
            int number = numberBefore(words, i);
            if (noun != null && number >= 0) {
                PersonalSpan span = new Claim(noun, true, true).accept(reading, new Id(words.get(number), number));
                if (span != null) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    /** Index of what is said to be "my" something, or -1; one word may stand between owner and noun. */
    private static int numberBefore(List<Word> words, int noun) {
        int owner = noun > 0 && OWNERS.contains(words.get(noun - 1).lower()) ? noun - 1 : noun - 2;
        if (owner < 2
                || !OWNERS.contains(words.get(owner).lower())
                || !LINKS.contains(words.get(owner - 1).lower())) {
            return -1;
        }
        int number = owner - 2;
        return number > 0 && FILLERS.contains(words.get(number).lower()) ? number - 1 : number;
    }
}
