package dev.firstline.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A query of recent search, read as X reads it: terms side by side must all hold, {@code OR} binds weaker, {@code -} turns one round,
 * parentheses and quotes group. What the sandbox does not know is refused by name.
 *
 * @param conversation the one thread that it looks at, when a term of the outermost row says so
 */
record SearchQuery(Predicate<SandboxPost> wanted, Optional<Long> conversation) {
    /** Of self-serve apps. */
    private static final int LONGEST = 512;

    static SearchQuery parse(String text, Ledger ledger) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw refused(text, "a query has 1 to " + LONGEST + " characters");
        }
        var parser = new Parser(text, SearchTokens.of(text), new SearchTerms(text, ledger));
        var wanted = parser.any();
        if (!parser.atEnd()) {
            throw refused(text, "a closing parenthesis has no opening one");
        }
        if (!parser.standsAlone) {
            throw refused(text, "a query needs one term that is not negated and says more than is:, has: or lang:");
        }
        return new SearchQuery(wanted, parser.isOneRow ? parser.conversation : Optional.empty());
    }

    static XRefusal refused(String query, String why) {
        return XRefusal.invalid("query", query, "There were errors processing your request: " + why);
    }

    /** Descends into the parentheses; lives for one query. */
    private static final class Parser {
        private final String query;
        private final List<String> tokens;
        private final SearchTerms terms;
        private int at;
        private int depth;
        private boolean standsAlone;
        private boolean isOneRow = true;
        private Optional<Long> conversation = Optional.empty();

        Parser(String query, List<String> tokens, SearchTerms terms) {
            this.query = query;
            this.tokens = tokens;
            this.terms = terms;
        }

        boolean atEnd() {
            return at == tokens.size();
        }

        Predicate<SandboxPost> any() {
            var wanted = all();
            while (takes("OR")) {
                isOneRow &= depth > 0;
                wanted = wanted.or(all());
            }
            return wanted;
        }

        private Predicate<SandboxPost> all() {
            var wanted = one();
            while (!atEnd() && !is("OR") && !is(")")) {
                wanted = wanted.and(one());
            }
            return wanted;
        }

        private Predicate<SandboxPost> one() {
            if (atEnd() || is("OR") || is(")")) {
                throw refused(query, "a term is missing");
            }
            if (takes("-")) {
                return one(true).negate();
            }
            return one(false);
        }

        private Predicate<SandboxPost> one(boolean negated) {
            if (takes("(")) {
                depth++;
                var inner = any();
                depth--;
                if (!takes(")")) {
                    throw refused(query, "a parenthesis is not closed");
                }
                return inner;
            }
            if (atEnd()) {
                throw refused(query, "a term is missing");
            }
            var token = tokens.get(at++);
            standsAlone |= !negated && !token.toLowerCase(Locale.ROOT).matches("(is|has|lang):.*");
            if (depth == 0 && !negated && token.startsWith(SearchTerms.CONVERSATION)) {
                conversation = Optional.of(terms.id(token.substring(SearchTerms.CONVERSATION.length())));
            }
            return terms.of(token);
        }

        private boolean is(String token) {
            return !atEnd() && tokens.get(at).equals(token);
        }

        private boolean takes(String token) {
            boolean there = is(token);
            if (there) {
                at++;
            }
            return there;
        }
    }
}
