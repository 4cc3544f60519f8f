package dev.firstline.start;

import dev.firstline.personal.Masking;
import dev.firstline.personal.PersonalDataFinder;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes personal data out of a text as ingest does; the rules are loaded with the first text. */
final class Masker implements UnaryOperator<String> {
    private @Nullable PersonalDataFinder finder;

    @Override
    public String apply(String text) {
        return Masking.mask(text, finder().find(text));
    }

    private synchronized PersonalDataFinder finder() {
        PersonalDataFinder loaded = finder;
        if (loaded == null) {
            Settings settings = Settings.read(System.getenv(), Map.of(), Settings.known());
            loaded = new PersonalDataFinder(settings.values("firstline.personal.regions", String.class));
            finder = loaded;
        }
        return loaded;
    }
}
