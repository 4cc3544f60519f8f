package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import dev.firstline.learn.ModelFile;
import dev.firstline.learn.ModelFileException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentence vectors of everyday mentions, so that a matcher learns what asks for none of its intents. Kept as vectors:
 * reading the texts at each start would cost seconds.
 */
public final class Background {
    /** The file in the models folder. */
    public static final String FILE = "background.model";

    private static final String MAGIC = "FLBG";
    private static final int MOST = 400;

    private final List<float[]> vectors;

    private Background(List<float[]> vectors) {
        this.vectors = List.copyOf(vectors);
    }

    /** None: the matcher then knows only what the intents' own files say. */
    public static Background empty() {
        return new Background(List.of());
    }

    /** Keeps some of the readings, spread evenly over the list. */
    public static Background of(List<Reading> readings) {
        var kept = new ArrayList<float[]>();
        int count = Math.min(MOST, readings.size());
        for (int i = 0; i < count; i++) {
            Reading reading = readings.get((int) ((long) i * readings.size() / count));
            kept.add(PackedVector.rounded(reading.vector()));
        }
        return new Background(kept);
    }

    /** This and more readings that ask for no intent, all of them. */
    public Background and(List<Reading> more) {
        var all = new ArrayList<>(vectors);
        more.forEach(reading -> all.add(reading.vector()));
        return new Background(all);
    }

    List<float[]> vectors() {
        return vectors;
    }

    /** Writes the vectors so that {@link #read} gives them back. */
    public void write(Path file) {
        ByteBuffer payload = ByteBuffer.allocate(4 + vectors.size() * Encoder.DIMENSIONS);
        payload.putInt(vectors.size());
        vectors.forEach(vector -> payload.put(PackedVector.packed(vector)));
        ModelFile.write(file, MAGIC, payload.rewind());
    }

    /**
     * Reads the vectors.
     *
     * @throws ModelFileException when the file cannot be used
     */
    public static Background read(Path file) {
        return ModelFile.read(file, MAGIC, payload -> {
            int count = payload.getInt();
            if (count < 0 || payload.remaining() != (long) count * Encoder.DIMENSIONS) {
                throw new IllegalArgumentException("other dimensions");
            }
            var vectors = new ArrayList<float[]>();
            for (int i = 0; i < count; i++) {
                byte[] packed = new byte[Encoder.DIMENSIONS];
                payload.get(packed);
                vectors.add(PackedVector.unpacked(packed));
            }
            return new Background(vectors);
        });
    }
}
