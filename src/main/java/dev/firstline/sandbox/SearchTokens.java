package dev.firstline.sandbox;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a query into {@code ( ) -}, quoted phrases with their quotes, and words with their operators. */
final class SearchTokens {
    /** A minus counts only in front of a term; a quoted part may follow an operator, as in {@code from:"name"}. */
    private static final Pattern TOKEN =
            Pattern.compile("[()]|(?<![^\\s(])-(?=\\S)|\"[^\"]*\"|[^\\s()\"]+(?:\"[^\"]*\")?");

    private SearchTokens() {}

    static List<String> of(String query) {
        return TOKEN.matcher(query).results().map(found -> found.group()).toList();
    }
}
