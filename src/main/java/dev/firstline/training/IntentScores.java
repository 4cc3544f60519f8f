package dev.firstline.training;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well a matcher did on utterances it did not learn; also the JSON of it. Where a share has no base it is null.
 *
 * @param utterances          all of them
 * @param inScope             those of an intent
 * @param outOfScope          those of none
 * @param inScopeAccuracy     of those in scope the share taken for their intent: with any out of scope the matcher must also
 *                            be sure, for what it is not sure of it leaves alone; without any there is nothing to leave
 * @param nearestAccuracy     of those in scope the share whose intent is the nearest, sure or not
 * @param sureAccuracy        of those in scope the share whose intent is the nearest and sure
 * @param outOfScopeRecall    of those out of scope the share left alone
 * @param outOfScopePrecision of those left alone the share out of scope
 * @param millisEach          time for an utterance from text to intent, one thread
 * @param matchMillisEach     the part of it that the matcher took
 */
record IntentScores(
        int utterances,
        long inScope,
        long outOfScope,
        @Nullable Double inScopeAccuracy,
        @Nullable Double nearestAccuracy,
        @Nullable Double sureAccuracy,
        @Nullable Double outOfScopeRecall,
        @Nullable Double outOfScopePrecision,
        double millisEach,
        double matchMillisEach) {
    /**
     * An utterance and what the matcher made of it.
     *
     * @param truth   its intent, or {@link Utterance#NONE}
     * @param nearest the nearest intent
     * @param sure    whether that is near enough to act on
     */
    record Matched(String truth, String nearest, boolean sure) {
        boolean inScope() {
            return !truth.equals(Utterance.NONE);
        }

        boolean right() {
            return nearest.equals(truth);
        }
    }

    static IntentScores of(List<Matched> matched, double millisEach, double matchMillisEach) {
        long inScope = matched.stream().filter(Matched::inScope).count();
        long outOfScope = matched.size() - inScope;
        long right = matched.stream().filter(Matched::right).count();
        long sure = matched.stream().filter(one -> one.right() && one.sure).count();
        long alone = matched.stream().filter(one -> !one.sure).count();
        long caught =
                matched.stream().filter(one -> !one.sure && !one.inScope()).count();
        return new IntentScores(
                matched.size(),
                inScope,
                outOfScope,
                share(outOfScope > 0 ? sure : right, inScope),
                share(right, inScope),
                share(sure, inScope),
                share(caught, outOfScope),
                outOfScope > 0 ? share(caught, alone) : null,
                millisEach,
                matchMillisEach);
    }

    private static @Nullable Double share(long part, long of) {
        return of == 0 ? null : part / (double) of;
    }

    /** A table for people. */
    String markdown() {
        String basis = outOfScope > 0 ? "right and sure" : "nearest, since none is out of scope";
        return """
                | | |
                |---|---|
                | utterances: in scope / out of scope | %d / %d |
                | in-scope accuracy (%s) | %s |
                | in-scope: nearest is right / right and sure | %s / %s |
                | out-of-scope recall / precision | %s / %s |
                | ms an utterance / of which the matcher | %s / %s |
                """.formatted(
                        inScope,
                        outOfScope,
                        basis,
                        cell(inScopeAccuracy),
                        cell(nearestAccuracy),
                        cell(sureAccuracy),
                        cell(outOfScopeRecall),
                        cell(outOfScopePrecision),
                        cell(millisEach),
                        cell(matchMillisEach));
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
