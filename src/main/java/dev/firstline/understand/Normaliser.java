package dev.firstline.understand;

import dev.firstline.personal.PlainText;
import java.util.regex.Pattern;

/**
 * Brings a mention into the form the models read: handles become {@code @brand}, links {@code http}, masks plain words.
 * The same step runs before training and before serving, so both see the same text.
 */
final class Normaliser {
    /** X allows 25,000 characters; the models read 128 tokens, so the rest would only cost time. */
    private static final int MOST = 2_000;

    private static final Pattern LINK = Pattern.compile("https?://\\S*");
    private static final Pattern HANDLE = Pattern.compile("@\\w+");
    private static final Pattern MASK = Pattern.compile("\\[([a-z]+(?:-[a-z]+){0,3})\\]");
    private static final Pattern PLACEHOLDER = Pattern.compile("@brand|http(?=\\s|$)");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]+");

    private Normaliser() {}

    /** The text as the models read it; empty when nothing readable is left. */
    static String normalise(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) : text;
        String plain = unescape(new PlainText(cut).toString());
        plain = LINK.matcher(plain).replaceAll(" http ");
        plain = HANDLE.matcher(plain).replaceAll("@brand");
        plain = MASK.matcher(plain).replaceAll(found -> found.group(1).replace('-', ' '));
        return UNSEEN.matcher(plain).replaceAll(" ").strip();
    }

    /** What is said, without whom it is said to and what it links to: the encoder measured better without them. */
    static String sentence(String normalised) {
        return UNSEEN.matcher(PLACEHOLDER.matcher(normalised).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** X sends these three escaped, older collections the quotes too. */
    private static String unescape(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }
}
