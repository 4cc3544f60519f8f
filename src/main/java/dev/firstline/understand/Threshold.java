package dev.firstline.understand;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Chooses from which score on a match is acted upon. */
final class Threshold {
    /**
     * Sentences that ask for none of the intents, of one kind.
     *
     * @param scores of the nearest intent
     * @param least  the share that must be left alone whatever it costs
     */
    @SuppressWarnings("ArrayRecordComponent") // gone when the threshold is chosen
    record Unknown(double[] scores, double least) {
        /** Such as people really ask. */
        static Unknown asPeopleAsk(double[] scores) {
            return new Unknown(scores, LEAST_CAUGHT);
        }

        /** Written to be mistaken, so harder than what people ask: caught as often as known ones are answered, no more. */
        static Unknown writtenToMislead(double[] scores) {
            return new Unknown(scores, 0);
        }

        private double caught(double candidate) {
            return below(candidate, scores) / (double) scores.length;
        }
    }

    /**
     * So many of the sentences that ask for none of the intents are to be left alone: the promised nine in ten, and a little
     * more, for a trial learner knows fewer intents than the real one, which therefore finds more to mistake them for.
     */
    private static final double LEAST_CAUGHT = 0.93;

    private Threshold() {}

    /**
     * The score at which the lesser of two shares is greatest, of known sentences answered right and of unknown ones caught;
     * what must be caught of a kind is caught whatever it costs. Shares and not counts, for overall accuracy would follow the
     * mix of the sample.
     *
     * @param right    scores of known sentences whose likeliest intent is the right one
     * @param known    how many known sentences there were
     * @param unknowns scores of sentences of no intent, in kinds; the kind caught worst counts
     */
    static double choose(double[] right, int known, List<Unknown> unknowns) {
        double[] found = sorted(right);
        List<Unknown> kinds = unknowns.stream()
                .filter(kind -> kind.scores.length > 0)
                .map(kind -> new Unknown(sorted(kind.scores), kind.least))
                .toList();
        double[] all = Stream.concat(Stream.of(found), kinds.stream().map(Unknown::scores))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        double best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.length; i++) {
            double candidate = i == 0 ? all[0] - 1 : (all[i - 1] + all[i]) / 2;
            double answered = (found.length - below(candidate, found)) / (double) Math.max(1, known);
            double caught = kinds.stream()
                    .mapToDouble(kind -> kind.caught(candidate))
                    .min()
                    .orElse(1);
            double lacking = kinds.stream()
                    .mapToDouble(kind -> Math.max(0, kind.least - kind.caught(candidate)))
                    .max()
                    .orElse(0);
            double worst = lacking > 0 ? -lacking : Math.min(answered, caught);
            if (worst > most) {
                most = worst;
                best = candidate;
            }
        }
        return best;
    }

    private static int below(double score, double[] sorted) {
        int at = Arrays.binarySearch(sorted, score);
        return at < 0 ? -at - 1 : at;
    }

    private static double[] sorted(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
