package dev.firstline.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** How likely a text is to be in each language, by its letters: OpenNLP's model of 103 languages. Thread-safe. */
final class LanguageGuess {
    /** In the artifact opennlp-models-langdetect; 10 MB, about 40 MB of heap, under a second to load. */
    private static final String MODEL = "/langdetect-183.bin";

    private final LanguageDetectorME detector;

    LanguageGuess() {
        try (InputStream stream = LanguageGuess.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("missing on the class path: " + MODEL);
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ISO 639-3 code → probability; they sum to 1. */
    Map<String, Double> of(String text) {
        Map<String, Double> chances = new HashMap<>();
        for (Language language : detector.predictLanguages(text)) {
            chances.put(language.getLang(), language.getConfidence());
        }
        return chances;
    }
}
