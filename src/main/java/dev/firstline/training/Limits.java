package dev.firstline.training;

import dev.firstline.learn.Label;
import dev.firstline.understand.Category;
import dev.firstline.understand.Sensitive;
import java.util.List;
import java.util.function.Predicate;

/** Chooses from where on a probability is acted on, by mentions that were held out. */
final class Limits {
    /**
     * Of mentions on a sensitive subject so many must be found. At 0.95 one real mention of seven was taken for one, and
     * whoever wrote it got no acknowledgement.
     */
    private static final double RECALL = 0.87;

    private static final double MOST_SURE = 0.6;

    private Limits() {}

    /** Below it a category is wrong at least as often as right. */
    static double sure(List<Judged<Category>> judged) {
        double sure = 0;
        for (int hundredth = 20; hundredth <= 100 * MOST_SURE; hundredth++) {
            double limit = hundredth / 100.0;
            List<Judged<Category>> near = judged.stream()
                    .filter(one -> one.confidence() < limit && one.confidence() >= limit - 0.1)
                    .toList();
            if (!near.isEmpty() && share(near, Judged::right) <= 0.5) {
                sure = limit;
            }
        }
        return sure;
    }

    /** The highest probability of any sensitive subject that still finds nearly all of them. */
    static double sensitive(List<Judged<Sensitive>> judged) {
        List<Judged<Sensitive>> touching =
                judged.stream().filter(one -> one.truth() != Sensitive.NONE).toList();
        for (int hundredth = 50; hundredth > 5; hundredth--) {
            double limit = hundredth / 100.0;
            if (share(touching, one -> touches(one, limit)) >= RECALL) {
                return limit;
            }
        }
        return 0.05;
    }

    static boolean touches(Judged<Sensitive> judged, double limit) {
        return 1 - judged.scores().getOrDefault(Sensitive.NONE, 0.0) >= limit;
    }

    static <L extends Enum<L> & Label> double share(List<Judged<L>> judged, Predicate<Judged<L>> of) {
        return judged.isEmpty() ? 0 : judged.stream().filter(of).count() / (double) judged.size();
    }
}
