package dev.firstline.understand;

import dev.firstline.encoder.Encoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes of a text what the models look at. Any text is safe. Thread-safe. */
public final class Reader implements AutoCloseable {
    private final Encoder encoder;

    private Reader(Encoder encoder) {
        this.encoder = encoder;
    }

    /** Loads the encoder, about a second. */
    public static Reader load() {
        return new Reader(Encoder.load());
    }

    /** Reads a mention's text, which may still carry handles, links and masks. */
    public Reading read(String text) {
        String normalised = Normaliser.normalise(text);
        String sentence = Normaliser.sentence(normalised);
        return new Reading(encoder.encode(sentence), Ngrams.of(normalised), Shape.of(normalised, sentence));
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

    @Override
    public void close() {
        encoder.close();
    }
}
