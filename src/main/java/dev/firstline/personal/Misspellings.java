package dev.firstline.personal;

import java.util.HashSet;
import java.util.Set;

/** The two slips that thumbs make most: a letter left out, two letters swapped. */
final class Misspellings {
    private Misspellings() {}

    /** Every word that one slip makes of a word; the first letter is always right. */
    static Set<String> of(String word) {
        Set<String> slips = new HashSet<>();
        for (int i = 1; i < word.length(); i++) {
            slips.add(word.substring(0, i) + word.substring(i + 1));
            if (i + 1 < word.length()) {
                slips.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
        }
        slips.remove(word);
        return slips;
    }
}
