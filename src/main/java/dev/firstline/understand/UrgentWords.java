package dev.firstline.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Picks out the words for which a mention was found urgent: those that pull hardest towards it in the model. */
final class UrgentWords {
    /** Handles and links say nothing; a number with its colon is one word. */
    private static final Pattern SKIPPED = Pattern.compile("https?://\\S*|@\\w+");

    private static final int MOST = 6;

    /** Shorter words hold a sentence together, whatever it says. */
    private static final int SHORTEST = 3;

    /** A word that pulls less than this says little by itself; measured on the scale of the model's weights. */
    private static final double LEAST = 0.25;

    private UrgentWords() {}

    private record Pull(Highlight word, double by) {}

    /** The words that speak most for this urgency, in the order of the text; none for a mention that can wait. */
    static List<Highlight> of(String text, Urgency urgency, Classifier<Urgency> model) {
        if (urgency == Urgency.NONE) {
            return List.of();
        }
        var pulls = new ArrayList<Pull>();
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher skipped = SKIPPED.matcher(lower);
        Matcher word = Ngrams.WORD.matcher(lower);
        int from = 0;
        while (lower.length() == text.length() && word.find(from)) {
            from = word.end();
            if (skipped.region(word.start(), lower.length()).lookingAt()) {
                from = skipped.end();
            } else if (Character.isLetterOrDigit(word.group().charAt(0))
                    && word.group().length() >= SHORTEST) {
                double by = 0;
                for (int feature : Ngrams.featuresOf(word.group())) {
                    by += model.pull(feature, urgency, Urgency.NONE);
                }
                pulls.add(new Pull(new Highlight(word.start(), word.end()), by));
            }
        }
        return pulls.stream()
                .filter(pull -> pull.by > LEAST)
                .sorted(Comparator.comparingDouble(pull -> -pull.by))
                .limit(MOST)
                .map(Pull::word)
                .sorted(Comparator.comparingInt(Highlight::start))
                .toList();
    }
}
