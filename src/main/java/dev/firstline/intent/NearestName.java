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
                .filter(candidate -> near(name, candidate))
                .min(Comparator.comparingInt((String k) -> distance(name, k)).thenComparing(Comparator.naturalOrder()))
                .map(nearest -> "did you mean " + nearest + "?")
                .orElseGet(() -> known.stream().sorted().collect(Collectors.joining(", ", "known: ", "")));
    }

    /** Whether a name is so near a known one that it must be a slip: its letters in another order, or one letter off. */
    static boolean isSlip(String name, Collection<String> known) {
        return known.stream()
                .anyMatch(each -> sorted(each).equals(sorted(name)) || each.length() >= 5 && distance(name, each) == 1);
    }

    private static String sorted(String name) {
        return name.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean near(String name, String known) {
        boolean begun = name.length() >= 3 && known.startsWith(name);
        return begun || distance(name, known) <= Math.max(2, known.length() / 3);
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
