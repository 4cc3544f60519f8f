package dev.firstline.understand;

import dev.firstline.personal.PlainText;
import java.util.regex.Pattern;

/**
 * Whether an author asks for no more replies, by the forms in {@code language/opt-out.txt}. Rules and no learned opinion: an
 * opt-out is kept for ever, so it is heard only where it is said (X: developer guidelines, opt-out). Thread-safe.
 */
final class OptOut {
    /** Who opts out says so in few words; what comes later belongs to a story. */
    private static final int MOST = 600;

    /** Fifty handles and some links may stand around that; X allows 25,000 characters, which would take time. */
    private static final int MOST_READ = 3_000;

    /** In two parts, of which a plain text keeps the first. */
    private static final Pattern UMLAUT = Pattern.compile("([aouAOU])\\u0308");

    private static final Pattern LINK = Pattern.compile("https?://\\S*");
    private static final Pattern HANDLE = Pattern.compile("[@#]\\w+");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|[“„«][^“„«”»]*+[“”»]");
    private static final Pattern DECORATION = Pattern.compile("[*_~\"<>]+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern ASKING = Pattern.compile("[?! ]*\\?[?! @]*$");

    private final OptOutForms forms = new OptOutForms();

    /** Whether the text says so; a quotation does not. */
    boolean in(String text) {
        String said = said(text);
        if (said.length() > MOST || forms.doubted(said)) {
            return false;
        }
        boolean asks = ASKING.matcher(said).find();
        if (asks && !forms.requested(said)) {
            return false;
        }
        return forms.demanded(asks ? ASKING.matcher(said).replaceAll("") : said)
                || forms.whole(NO_WORD.matcher(said).replaceAll(" ").strip());
    }

    /**
     * Whether it may be meant, though it is not said for certain. Who says "stop replying with links" had better not be replied to
     * by a bot.
     *
     * @param foreign whether the text is in a language that nothing else was read of: then the loosest forms count too
     */
    boolean perhapsIn(String text, boolean foreign) {
        String said = said(text);
        return forms.near(said.length() > MOST ? said.substring(0, MOST) : said, foreign);
    }

    /** What the author says: {@code @} for a handle, which may be whom the next words tell of, and no links and quotations. */
    private static String said(String text) {
        String cut = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        String plain = new PlainText(UMLAUT.matcher(cut).replaceAll("$1e")).toString();
        String named = HANDLE.matcher(LINK.matcher(plain).replaceAll(" . ")).replaceAll(" @ ");
        String unquoted = DECORATION
                .matcher(QUOTED.matcher(OptOutForms.fold(named)).replaceAll(" "))
                .replaceAll(" ");
        return BLANKS.matcher(unquoted).replaceAll(" ").strip();
    }
}
