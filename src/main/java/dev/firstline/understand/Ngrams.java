package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words, word pairs and runs of 3 to 5 letters a text has, hashed into a fixed number of features. */
final class Ngrams {
    /** Number of features; a power of two. */
    static final int BUCKETS = 1 << 16;

    /** Words, and signs in a row. */
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+|[^\\s\\p{L}\\p{N}]+");

    private static final int MOST_WORDS = 120;
    private static final int MOST_LETTERS = 24;

    private Ngrams() {}

    /** The features a normalised text has, ascending. */
    static int[] of(String normalised) {
        var found = new TreeSet<Integer>();
        String before = "<";
        int words = 0;
        Matcher matcher = WORD.matcher(normalised.toLowerCase(Locale.ROOT));
        while (matcher.find() && words++ < MOST_WORDS) {
            String word = matcher.group();
            String letters = word.length() > MOST_LETTERS ? word.substring(0, MOST_LETTERS) : word;
            add(found, letters);
            found.add(bucket('p', before + ' ' + letters));
            before = letters;
        }
        found.add(bucket('p', before + " >"));
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where a word, in small letters, and its runs of letters stand among a classifier's features. */
    static int[] featuresOf(String word) {
        var found = new TreeSet<Integer>();
        add(found, word.length() > MOST_LETTERS ? word.substring(0, MOST_LETTERS) : word);
        return found.stream().mapToInt(bucket -> Encoder.DIMENSIONS + bucket).toArray();
    }

    private static void add(Set<Integer> found, String letters) {
        found.add(bucket('w', letters));
        String framed = '^' + letters + '$';
        for (int size = 3; size <= 5; size++) {
            for (int start = 0; start + size <= framed.length(); start++) {
                found.add(bucket('c', framed.substring(start, start + size)));
            }
        }
    }

    /** FNV-1a over the characters, then mixed, so that the low bits depend on all. */
    private static int bucket(char kind, String gram) {
        int hash = (0x811c9dc5 ^ kind) * 0x01000193;
        for (int i = 0; i < gram.length(); i++) {
            hash = (hash ^ gram.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash & (BUCKETS - 1);
    }
}
