package dev.firstline.understand;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which language a mention is in: X's word for it where that is sane, else by its letters and words. In doubt it is English or
 * unknown, for an English customer who is answered in another language has been answered wrongly. Thread-safe, about 0.1 ms.
 */
final class Languages {
    static final String ENGLISH = "en";
    static final String UNKNOWN = "und";

    /** Letters alone tell a language by then; the rest would only cost time. */
    private static final int MOST = 400;

    /** Fewer say nothing: {@code ok}, {@code LHR}, and an answer to the bot's question, {@code Dubai store} or {@code in Amsterdam}. */
    private static final int FEWEST_LETTERS = 8;

    private static final int FEWEST_WORDS = 3;

    /** Names do not count: {@code Rio de Janeiro} is asked for in every language. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:[ -](?:(?:de|do|del|au)[ -])?\\p{Lu}\\p{Ll}+)+");

    /** Handles, hashtags, links and masks are no words, nor is what has a digit in it. */
    private static final Pattern NO_WORD =
            Pattern.compile("https?://\\S*|[@#$][\\w.]+|\\[[a-z-]{1,20}\\]|[A-Za-z]*\\d[A-Za-z\\d]*|&[a-z#0-9]{1,6};");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}']+");
    private static final Pattern CONTRACTION = Pattern.compile("[a-z]+(n't|'ve|'ll|'re|'m|'d)");

    /** Longer texts are told by their letters too. */
    private static final int FEW_WORDS = 4;

    private static final int SHORTEST_WORD = 4;

    /** Airports, sizes and the like in capitals; laughter and other drawn-out sounds. */
    private static final Pattern CODE_OR_SOUND = Pattern.compile("\\p{Lu}{1,4}|(?i:(?:ha|he|ja)+h?|.*(.)\\1\\1.*)");

    /** From this share of English words on, a text is English whatever its letters look like. */
    private static final double ENGLISH_WORDS = 0.2;

    /** How much likelier than English another language must be, as a factor; chosen on the lines of LanguagesTest. */
    private static final double CLEARLY = 1.17;

    /** Of the 103 languages of the model those that customers write to a brand in Latin letters; the others only add noise. */
    private static final Map<String, String> TOLD_APART = Map.of(
            "spa", "es", "fra", "fr", "deu", "de", "por", "pt", "ita", "it", "nld", "nl", "pol", "pl", "swe", "sv",
            "tur", "tr");

    private final LanguageGuess guess = new LanguageGuess();
    private final Set<String> englishWords = new HashSet<>();
    private final Set<String> seenWords = new HashSet<>();
    private final Map<String, String> tellingWords = new HashMap<>();

    Languages() {
        for (String line : WordLists.lines("/language/seen.txt")) {
            seenWords.addAll(List.of(line.split(" ")));
        }
        for (String line : WordLists.lines("/language/foreign.txt")) {
            String[] words = line.split(" ");
            Arrays.stream(words).skip(1).forEach(word -> tellingWords.put(word, words[0]));
        }
        for (String line : WordLists.lines("/language/english.txt")) {
            englishWords.addAll(List.of(line.split(" ")));
        }
    }

    /**
     * An ISO 639 code of two letters (three where there is no shorter one), or {@code und}.
     *
     * @param maskedText the mention
     * @param lang       X's word for its language
     */
    String of(String maskedText, String lang) {
        Optional<String> told = ToldLanguage.of(lang);
        if (told.filter(ENGLISH::equals).isPresent()) {
            return ENGLISH;
        }
        String words = words(maskedText);
        UnicodeScript script = Script.of(words);
        if (script == UnicodeScript.COMMON) {
            return UNKNOWN;
        }
        if (script != UnicodeScript.LATIN) {
            return told.filter(Script.NOT_LATIN::contains).orElseGet(() -> Script.language(script));
        }
        return inLatin(words, told.filter(code -> !Script.NOT_LATIN.contains(code)));
    }

    /** Whether it is known to be another than English, the language that the models read. */
    static boolean foreign(String language) {
        return !language.equals(ENGLISH) && !language.equals(UNKNOWN);
    }

    /** Whether the text has a word that is neither English, as far as the lists go, nor a name: then nothing may be concluded from it. */
    boolean unknownWords(String text) {
        return BETWEEN_WORDS
                .splitAsStream(NAME.matcher(words(text)).replaceAll(" "))
                .filter(word -> word.length() >= SHORTEST_WORD
                        && !CODE_OR_SOUND.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> !english(word) && !seenWords.contains(word));
    }

    private String inLatin(String words, Optional<String> told) {
        Optional<String> telling = telling(words);
        if (telling.isPresent()) {
            return telling.get();
        }
        if (words.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return UNKNOWN;
        }
        List<String> each = Arrays.stream(BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        long english = each.stream().filter(this::english).count();
        if (english >= ENGLISH_WORDS * each.size()) {
            return english > 0 ? ENGLISH : UNKNOWN;
        }
        long besidesNames = BETWEEN_WORDS
                .splitAsStream(NAME.matcher(words).replaceAll(" "))
                .filter(word -> !word.isEmpty())
                .count();
        if (besidesNames < FEWEST_WORDS) {
            return UNKNOWN;
        }
        Map<String, Double> chances = guess.of(words);
        double needed = chances.getOrDefault("eng", 0.0) * CLEARLY;
        if (told.isPresent() && chances.getOrDefault(iso3(told.get()), 0.0) > chances.getOrDefault("eng", 0.0)) {
            return told.get();
        }
        return TOLD_APART.keySet().stream()
                .filter(code -> chances.getOrDefault(code, 0.0) >= needed)
                .max((one, other) -> Double.compare(chances.getOrDefault(one, 0.0), chances.getOrDefault(other, 0.0)))
                .map(TOLD_APART::get)
                .orElse(UNKNOWN);
    }

    /** The language that the plainest words are of, where no English one stands beside them. */
    private Optional<String> telling(String words) {
        List<String> each = List.of(BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT)));
        return each.size() > FEW_WORDS || each.stream().anyMatch(this::english)
                ? Optional.empty()
                : each.stream().map(tellingWords::get).filter(Objects::nonNull).findFirst();
    }

    private boolean english(String word) {
        return englishWords.contains(word) || CONTRACTION.matcher(word).matches();
    }

    private static String words(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) : text;
        return NO_WORD.matcher(cut).replaceAll(" ").replace('’', '\'').strip();
    }

    private static String iso3(String code) {
        try {
            return Locale.forLanguageTag(code).getISO3Language();
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
