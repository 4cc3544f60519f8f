package dev.firstline.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain text made ready for the rules: links are blanked out, since numbers in them are nobody's, and all offsets stay.
 *
 * @param text  same length as the plain text
 * @param words its words in order
 */
record Reading(String text, List<Word> words) {
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:https?://|www\\.)\\S+" + "|(?<![\\w@.-])(?:[\\w-]{1,63}\\.){1,4}(?-i:[a-z]{2,24})/\\S*+");
    /** Somebody's address in a query or path is theirs all the same. */
    private static final Pattern EMAIL_IN_LINK =
            Pattern.compile("(?<=[=/:])[\\w.+-]{1,64}(?:@|%40)[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,4}\\.[A-Za-z]{2,24}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:[-_][\\p{L}\\p{N}]++)*+");

    static Reading of(String plain) {
        String text = LINK.matcher(plain).replaceAll(link -> onlyEmails(link.group()));
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return new Reading(text, words);
    }

    private static String onlyEmails(String link) {
        StringBuilder blank = new StringBuilder(" ".repeat(link.length()));
        for (Matcher email = EMAIL_IN_LINK.matcher(link); email.find(); ) {
            blank.replace(email.start(), email.end(), email.group());
        }
        return blank.toString();
    }

    /** What stands between a word and the one before it; the start of the text for the first. */
    String gapBefore(int word) {
        int from = word == 0 ? 0 : words.get(word - 1).end();
        return text.substring(from, words.get(word).start());
    }

    /** The character before an offset; a blank at the start. */
    char before(int offset) {
        return offset == 0 ? ' ' : text.charAt(offset - 1);
    }

    /** The character at an offset; a blank at the end. */
    char at(int offset) {
        return offset >= text.length() ? ' ' : text.charAt(offset);
    }

    /** Up to {@code length} characters before an offset. */
    String tailBefore(int offset, int length) {
        return text.substring(Math.max(0, offset - length), offset);
    }

    /** Where in the {@code length} characters before an offset a pattern ends last, or -1: the larger, the nearer. */
    int lastBefore(int offset, int length, Pattern pattern) {
        Matcher matcher = pattern.matcher(tailBefore(offset, length));
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }
}
