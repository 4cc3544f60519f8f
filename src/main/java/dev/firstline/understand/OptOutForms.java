package dev.firstline.understand;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of {@code language/opt-out.txt} with what may stand around them, as one pattern for each kind. Thread-safe. */
final class OptOutForms {
    private static final Pattern NAME = Pattern.compile("<([a-z]+)>");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A sentence starts; people end one with a picture too. */
    private static final String SENTENCE = "(?:^|[.!?;\\n¡¿…\\p{So}\\p{Sk}]) ?";

    /** A clause starts. No colon, behind which others speak. */
    private static final String CLAUSE = "(?:^|[.,!?;()\\n¡¿…\\p{So}\\p{Sk}–—-]) ?";

    private static final String HANDLES = "(?:@[ ,:.!-]*+)*";
    private static final String WORD_STARTS = "(?<![\\w'])";
    private static final String WORD_ENDS = "(?![\\p{L}\\p{N}'])";

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Pattern whole;
    private final Pattern demand;
    private final Pattern doubt;
    private final Pattern request;
    private final Pattern near;
    private final Pattern nearAbroad;

    OptOutForms() {
        gather("/language/opt-out-words.txt", 0, words);
        gather("/language/opt-out.txt", 1, forms);
        String polite = "(?:" + words("asks") + "|" + words("opens") + "|bot|robot)";
        whole = Pattern.compile("(?:" + polite + " )*(?:" + forms("whole") + ")(?: " + polite + ")*");
        demand = Pattern.compile("(?:" + part() + "(?:" + forms("part") + ")"
                + "|" + first(HANDLES) + "(?:" + forms("first") + ")"
                + "|" + first("") + "(?:" + forms("alone") + "))" + end());
        doubt = Pattern.compile("(?<![\\p{L}'])(?:" + words("doubt") + ")" + WORD_ENDS + "|[😂🤣😍]");
        request = Pattern.compile(WORD_STARTS + "(?:" + words("asks") + "|" + words("can") + ")" + WORD_ENDS);
        String demands = forms("part") + "|" + forms("first") + "|" + forms("alone");
        near = Pattern.compile(part() + "(?:" + demands + ")" + WORD_ENDS);
        nearAbroad = Pattern.compile("(?<![\\p{L}'])(?:" + forms("near") + ")" + WORD_ENDS);
    }

    /** Whether nothing else is said, given the words without marks. */
    boolean whole(String said) {
        return whole.matcher(said).matches();
    }

    /** Whether a demand stands where only a demand can stand, and nothing behind it makes it another wish. */
    boolean demanded(String said) {
        return demand.matcher(said).find();
    }

    /** Whether it is a joke, a question, depends on something, or was said by another. */
    boolean doubted(String said) {
        return doubt.matcher(said).find();
    }

    /** Whether somebody is asked for something. */
    boolean requested(String said) {
        return request.matcher(said).find();
    }

    /** Whether words of a demand start a clause whatever follows, or abroad stand anywhere. */
    boolean near(String said, boolean abroad) {
        return near.matcher(said).find() || abroad && nearAbroad.matcher(said).find();
    }

    /** Lower case, plain apostrophes and no accents; German letters as they are written without them, for "lässt" is not "lasst". */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace('´', '\'')
                .replace('`', '\'');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Before what only a demand says. */
    private String part() {
        return "(?:" + CLAUSE + HANDLES + openers(words("joins") + "|") + "|" + WORD_STARTS + "(?:" + words("asks")
                + "|" + words("joins") + ") )";
    }

    /** Before what a clause that tells of somebody says as well. */
    private String first(String handles) {
        return "(?:" + SENTENCE + handles + openers("") + "|" + WORD_STARTS + "(?:" + words("asks") + ")[,!]* "
                + handles + ")";
    }

    private String openers(String also) {
        String opens = also + words("asks") + "|" + words("can") + "|" + words("opens");
        return "(?:(?:" + opens + "|(?:" + words("calls") + ")(?=[,!.]))[,!.]* )*";
    }

    /** Behind either: words that add nothing, then a mark, the reason or nothing, and no other wish. */
    private String end() {
        return "(?:,? (?:" + words("ends") + ")" + WORD_ENDS + ")*+"
                + "(?= *(?:$|[.,!;:()\\n…/@\\p{So}\\p{Sk}]|[–—-]" + WORD_ENDS + "| (?:" + words("because") + ")"
                + WORD_ENDS + "))"
                + "(?![.,;! –—-]*(?:" + words("instead") + ")" + WORD_ENDS + ")";
    }

    private String forms(String kind) {
        return known(forms, kind);
    }

    private String words(String group) {
        return known(words, group);
    }

    private static String known(Map<String, String> from, String name) {
        return Optional.ofNullable(from.get(name))
                .orElseThrow(() -> new IllegalStateException("nothing in the opt-out files is called " + name));
    }

    /** The alternatives of each name or kind, which stands in a column of a file's lines; the last column holds them. */
    private void gather(String file, int column, Map<String, String> into) {
        for (String line : WordLists.lines(file)) {
            String[] columns = line.split(" ", 3);
            into.merge(columns[column], filled(fold(columns[2])), (some, more) -> some + "|" + more);
        }
    }

    private String filled(String form) {
        return NAME.matcher(form).replaceAll(name -> Matcher.quoteReplacement("(?:" + words(name.group(1)) + ")"));
    }
}
