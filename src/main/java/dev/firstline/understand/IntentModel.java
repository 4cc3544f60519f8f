package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import dev.firstline.intent.Intent;
import dev.firstline.intent.Signal;
import dev.firstline.learn.ModelFile;
import dev.firstline.learn.ModelFileException;
import dev.firstline.learn.SoftmaxRegression;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was learned of an intents folder, kept beside the models: eighty intents take half a minute to learn, and a start need not
 * wait for it while nothing changed. Written by {@code check-intents --keep} when it finds no fault.
 */
public final class IntentModel {
    /** The file in the models folder. */
    public static final String FILE = "intents.model";

    private static final String MAGIC = "FLIN";

    /** Grows when the same lines would be learned otherwise. */
    private static final String LEARNER = "1";

    private IntentModel() {}

    /** The matcher of these intents: as it was kept, or learned now where they, or the program, have changed since. */
    public static IntentMatcher matcher(Path models, Collection<Intent> intents, Background background, Reader reader) {
        byte[] key = key(intents, background);
        try {
            return ModelFile.read(models.resolve(FILE), MAGIC, payload -> read(payload, key));
        } catch (ModelFileException e) {
            return IntentMatcher.learn(intents, background, reader); // not there, or of other lines
        }
    }

    /** Keeps a matcher of these intents. */
    public static void write(Path models, Collection<Intent> intents, Background background, IntentMatcher matcher) {
        List<Lesson> lessons = matcher.scorer().nearness().lessons();
        float[] weights = matcher.scorer().regression().weights();
        byte[] ids = String.join("\n", matcher.ids()).getBytes(StandardCharsets.UTF_8);
        byte[] sensitive = String.join("\n", new TreeSet<>(matcher.sensitive())).getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload = ByteBuffer.allocate(32
                + 8
                + 4 * 4
                + ids.length
                + sensitive.length
                + 4 * (weights.length + Encoder.DIMENSIONS)
                + lessons.size() * (5 + Encoder.DIMENSIONS));
        payload.put(key(intents, background)).putDouble(matcher.threshold());
        payload.putInt(ids.length).put(ids).putInt(sensitive.length).put(sensitive);
        payload.putInt(weights.length);
        payload.asFloatBuffer().put(weights).put(matcher.scorer().centre());
        payload.position(payload.position() + 4 * (weights.length + Encoder.DIMENSIONS));
        payload.putInt(lessons.size());
        for (Lesson lesson : lessons) {
            payload.putInt(lesson.intent()).put((byte) (lesson.denied() ? 1 : 0));
            payload.put(PackedVector.packed(lesson.vector()));
        }
        ModelFile.write(models.resolve(FILE), MAGIC, payload.flip());
    }

    private static IntentMatcher read(ByteBuffer payload, byte[] key) {
        byte[] kept = new byte[key.length];
        payload.get(kept);
        if (!Arrays.equals(kept, key)) {
            throw new IllegalArgumentException("of other lines");
        }
        double threshold = payload.getDouble();
        List<String> ids = words(payload);
        Set<String> sensitive = Set.copyOf(words(payload));
        float[] weights = new float[payload.getInt()];
        float[] centre = new float[Encoder.DIMENSIONS];
        payload.asFloatBuffer().get(weights).get(centre);
        payload.position(payload.position() + 4 * (weights.length + centre.length));
        int lines = payload.getInt();
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < lines; i++) {
            int intent = payload.getInt();
            boolean denied = payload.get() == 1;
            byte[] packed = new byte[Encoder.DIMENSIONS];
            payload.get(packed);
            lessons.add(new Lesson(intent, PackedVector.unpacked(packed), denied));
        }
        return new IntentMatcher(
                ids,
                sensitive,
                new IntentScorer(
                        new SoftmaxRegression(ids.size() + 1, weights), new Nearness(lessons, ids.size()), centre),
                threshold);
    }

    private static List<String> words(ByteBuffer payload) {
        byte[] bytes = new byte[payload.getInt()];
        payload.get(bytes);
        return bytes.length == 0 ? List.of() : List.of(new String(bytes, StandardCharsets.UTF_8).split("\n"));
    }

    /** Everything the matcher is made of, but the encoder, which comes with the program. */
    private static byte[] key(Collection<Intent> intents, Background background) {
        MessageDigest digest = sha256();
        digest.update(LEARNER.getBytes(StandardCharsets.UTF_8));
        background.vectors().forEach(vector -> digest.update(PackedVector.packed(vector)));
        intents.stream().sorted(Comparator.comparing(Intent::id)).forEach(intent -> {
            String lines = intent.id()
                    + "\n" + (intent.signal() == Signal.SENSITIVE)
                    + "\n" + String.join("\n", intent.examples())
                    + "\n\n" + String.join("\n", intent.not())
                    + "\n\n";
            digest.update(lines.getBytes(StandardCharsets.UTF_8));
        });
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
