package dev.firstline.understand;

import dev.firstline.personal.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether an author asks for no more replies, by the forms in {@code language/opt-out.txt}. Rules and no learned opinion: an
 * opt-out is kept for ever, so it is heard only where it is said (X: developer guidelines, opt-out). Thread-safe.
 */
final class OptOut {
    /** Who opts out says so in few words; what comes later belongs to a story. */
    private static final int MOST = 600;

    private static final Pattern HANDLE_OR_LINK = Pattern.compile("https?://\\S*|[@#]\\w+");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|[“„«][^”“»]*[”“»]");

    /** Before a demand: nothing, a mark, or a word that starts one. "You never reply" has a subject and demands nothing. */
    private static final String START =
            "(?:^|[.,!?;:()\\n–—-] ?|(?<![\\w'])(?:please|pls|plz|kindly|just|and|so|but|ok|okay|now|no|stop"
                    + "|hey|bot|robot|could you|can you|will you|would you|you can|thanks|thx|again|por favor|porfa|svp|merci|bitte"
                    + "|per favore|alsjeblieft|aub|y|et|und|e|en|mas|pero|maar|ma|aber|mais) )";

    /** Behind it: nothing more, or words that add nothing. A condition or another object makes it another wish. */
    private static final String END =
            "(?:,? (?:again|ever(?: again)?|any ?more|please|pls|plz|thanks|thank you|thx|now|here|on here|at all"
                    + "|back|bot|robot|you|for me|is all|from now on|(?:by|from|via) (?:a |your )?bots?|más|mas|nunca(?: más)?|jamás|por favor|porfa|gracias"
                    + "|plus(?: jamais)?|jamais|svp|s'il (?:vous|te) pla[iî]t|merci|bitte|danke|mehr|wieder|mais|nunca mais|por favor|obrigad[oa]|più|mai più"
                    + "|per favore|grazie|meer|nooit(?: meer)?|alsjeblieft|aub|bedankt|dank je))*+(?= *(?:$|[.,!;:()\\n–—\\p{So}-]))";

    /** What makes it a joke, a wish with an "if", or a question. */
    private static final Pattern DOUBT =
            Pattern.compile("(?<![\\p{L}'])(?:if|unless|until|till|why|lol|lmao|rofl|(?:ha){2,}h?|jaja\\w*|mdr"
                    + "|how (?:do|can|to)|si (?:no|vous|tu|non)|wenn|falls|als (?:je|jullie|u)|se (?:n[ãa]o|non)|hasta que|jusqu\\S*|bis|fino|totdat"
                    + "|warum|wieso|pourquoi|perch[eéè]|waarom|por ?qu[eéê])(?![\\p{L}'])|[😂🤣😍]");

    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final String POLITE =
            "(?:(?:please|pls|plz|thanks|ok|okay|hey|bot|robot|por favor|svp|bitte|per favore|grazie"
                    + "|gracias|merci|alsjeblieft|aub) )*";
    private static final String POLITE_BEHIND =
            POLITE.replace("(?:(?:", "(?: (?:").replace(") )*", "))*");

    private final List<Pattern> wholes = new ArrayList<>();
    private final List<Pattern> parts = new ArrayList<>();

    OptOut() {
        for (String line : WordLists.lines("/language/opt-out.txt")) {
            String[] form = line.split(" ", 3);
            if (form[1].equals("whole")) {
                wholes.add(Pattern.compile(POLITE + "(?:" + form[2] + ")" + POLITE_BEHIND));
            } else {
                parts.add(Pattern.compile(START + "(?:" + form[2] + ")" + END));
            }
        }
    }

    /** Whether the text says so; a quotation does not. */
    boolean in(String text) {
        String said = said(text);
        if (said.length() > MOST || DOUBT.matcher(said).find() || said.endsWith("?") && !said.contains(" you ")) {
            return false;
        }
        String words = DECORATION.matcher(said).replaceAll(" ").strip();
        return wholes.stream().anyMatch(whole -> whole.matcher(words).matches())
                || parts.stream().anyMatch(part -> part.matcher(said).find());
    }

    private static String said(String text) {
        String plain = HANDLE_OR_LINK.matcher(new PlainText(text).toString()).replaceAll(" . ");
        String straight = plain.toLowerCase(Locale.ROOT).replace('’', '\'');
        return QUOTED.matcher(straight)
                .replaceAll(" ")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }
}
