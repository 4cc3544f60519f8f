package dev.firstline.intent;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Which known name somebody may have meant. */
final class NearestName {
    private NearestName() {}

    /** "did you mean x?" when one is near enough, else all that are known. */
    static String hint(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String k) -> distance(name, k)).thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> distance(name, nearest) <= Math.max(1, nearest.length() / 3))
                .map(nearest -> "did you mean " + nearest + "?")
                .orElseGet(() -> known.stream().sorted().collect(Collectors.joining(", ", "known: ", "")));
    }

    /** Letters to change, add or leave out to make one of the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
