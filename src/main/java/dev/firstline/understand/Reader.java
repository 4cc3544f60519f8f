package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import dev.firstline.encoder.TunedLayers;
import dev.firstline.learn.ModelFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes of a text what the models look at. Any text is safe. Thread-safe. */
public final class Reader implements AutoCloseable {
    private final Encoder encoder;

    private Reader(Encoder encoder) {
        this.encoder = encoder;
    }

    /**
     * Loads the encoder and its fine-tuned layers, about a second.
     *
     * @param models the folder with {@link TunedLayers#FILE}
     * @throws ModelFileException when that file cannot be used
     */
    public static Reader load(Path models) {
        return of(tuned(models));
    }

    /** Reads with these layers, or without any. */
    public static Reader of(@Nullable TunedLayers tuned) {
        return new Reader(Encoder.load(tuned));
    }

    /**
     * Reads the fine-tuned layers.
     *
     * @throws ModelFileException when the file cannot be used, or scores other labels than this program knows
     */
    public static TunedLayers tuned(Path models) {
        Path file = models.resolve(TunedLayers.FILE);
        TunedLayers tuned = TunedLayers.read(file);
        if (tuned.bias().length != TunedLabels.count()) {
            throw new ModelFileException(file, "scores other labels than this program knows; run fine-tune");
        }
        return tuned;
    }

    /** Reads a mention's text, which may still carry handles, links and masks. */
    public Reading read(String text) {
        String normalised = Normaliser.normalise(text);
        String sentence = Normaliser.sentence(normalised);
        Encoder.Encoded encoded = encoder.encode(sentence);
        return new Reading(
                encoded.vector(),
                encoded.scores(),
                Features.of(encoded.vector(), Ngrams.of(normalised), Shape.of(normalised, sentence)));
    }

    /** Reads many texts, two at a time; the readings come in the order of the texts. */
    public List<Reading> readAll(List<String> texts) {
        var readings = new Reading[texts.size()];
        var next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < readings.length; i = next.getAndIncrement()) {
                readings[i] = read(texts.get(i));
            }
        };
        CompletableFuture<Void> other = CompletableFuture.runAsync(work);
        work.run();
        other.join();
        return List.of(readings);
    }

    /** What the encoder reads of a text, for those who tune it. */
    public static String sentence(String text) {
        return Normaliser.sentence(Normaliser.normalise(text));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
