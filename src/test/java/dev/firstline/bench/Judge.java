package dev.firstline.bench;

import dev.firstline.understand.Background;
import dev.firstline.understand.IntentMatcher;
import dev.firstline.understand.IntentMatcher.Example;
import dev.firstline.understand.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A way to recognise intents. */
interface Judge {
    /** The nearest intent. */
    Judgement judge(Reading reading);

    /**
     * What a judge says.
     *
     * @param nearness comparable between readings
     * @param sure     whether that is near enough to act on; always, for a judge without a rule
     */
    record Judgement(String intent, double nearness, boolean sure) {}

    /** The intent of the example with the highest cosine. */
    static Judge nearestNeighbour(List<Example> examples) {
        return nearest(examples.stream()
                .map(example -> Map.entry(example.intent(), example.reading().vector()))
                .toList());
    }

    /** The intent whose mean example has the highest cosine. */
    static Judge nearestCentroid(List<Example> examples) {
        Map<String, float[]> sums = new TreeMap<>();
        examples.forEach(example ->
                sums.merge(example.intent(), example.reading().vector().clone(), Judge::plus));
        return nearest(sums.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), unit(entry.getValue())))
                .toList());
    }

    private static Judge nearest(List<Map.Entry<String, float[]>> points) {
        return reading -> {
            Judgement best = new Judgement("", Double.NEGATIVE_INFINITY, true);
            for (var point : points) {
                double cosine = dot(point.getValue(), reading.vector());
                if (cosine > best.nearness) {
                    best = new Judgement(point.getKey(), cosine, true);
                }
            }
            return best;
        };
    }

    /** The service's matcher with the service's rule. */
    static Judge matcher(List<Example> examples, Background background) {
        IntentMatcher matcher = IntentMatcher.learn(examples, background, Set.of());
        return reading -> {
            IntentMatcher.Match match = matcher.match(reading);
            return new Judgement(match.best().intent(), match.best().confidence(), match.sure());
        };
    }

    private static double dot(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }

    private static float[] plus(float[] sum, float[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
