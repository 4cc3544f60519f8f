package dev.firstline.understand;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What X's {@code lang} of a post is worth. */
final class ToldLanguage {
    /**
     * X writes these where it names no language: {@code und} unknown, {@code zxx} media or card only, {@code art} an artificial one;
     * {@code qam} mentions, {@code qct} cashtags, {@code qht} hashtags, {@code qme} media links only, {@code qst} too short.
     */
    private static final Set<String> NONE = Set.of("und", "zxx", "art", "mis", "mul");

    /** Codes of before 1989 that X still writes. */
    private static final Map<String, String> RENAMED = Map.of("in", "id", "iw", "he", "ji", "yi");

    private ToldLanguage() {}

    /** The language's primary subtag in lower case, or empty when X named none. */
    static Optional<String> of(String lang) {
        String primary = lang.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        boolean names = primary.matches("[a-z]{2,3}")
                && !NONE.contains(primary)
                && !(primary.length() == 3 && primary.startsWith("q"));
        return names ? Optional.of(RENAMED.getOrDefault(primary, primary)) : Optional.empty();
    }
}
