package dev.firstline.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What one term of a query asks of a post. */
final class SearchTerms {
    static final String CONVERSATION = "conversation_id:";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_@#$']+");
    private static final Pattern OPERATOR = Pattern.compile("[a-z_]+:.*");

    private final String query;
    private final Ledger ledger;

    SearchTerms(String query, Ledger ledger) {
        this.query = query;
        this.ledger = ledger;
    }

    Predicate<SandboxPost> of(String token) {
        var bare = token.replace("\"", "");
        if (OPERATOR.matcher(bare).matches() && !token.startsWith("\"")) {
            int colon = bare.indexOf(':');
            return operator(bare.substring(0, colon), bare.substring(colon + 1));
        }
        if (bare.startsWith("@") && Handles.isUsername(bare.substring(1))) {
            return post -> post.mentions(bare.substring(1));
        }
        return contains(words(bare));
    }

    long id(String value) {
        return Parameters.id("query", value);
    }

    private Predicate<SandboxPost> operator(String name, String value) {
        return switch (name) {
            case "conversation_id" -> {
                long id = id(value);
                yield post -> post.conversation() == id;
            }
            case "in_reply_to_tweet_id" -> {
                long id = id(value);
                yield post -> Objects.equals(post.repliedTo(), id);
            }
            case "from" -> {
                long author = user(value);
                yield post -> post.author() == author;
            }
            case "to" -> {
                long addressee = user(value);
                yield post -> Objects.equals(post.inReplyToUser(), addressee);
            }
            case "lang" -> post -> post.lang().equalsIgnoreCase(value);
            case "is" -> is(value);
            case "has" -> has(value);
            default -> throw SearchQuery.refused(query, "the sandbox does not know the operator " + name + ":");
        };
    }

    private Predicate<SandboxPost> is(String value) {
        return switch (value) {
            case "retweet" -> post -> post.retweeted() != null;
            case "reply" -> post -> post.repliedTo() != null;
            case "quote" -> post -> post.quoted() != null;
            default -> throw SearchQuery.refused(query, "the sandbox does not know the operator is:" + value);
        };
    }

    private Predicate<SandboxPost> has(String value) {
        return switch (value) {
            case "links" -> post -> !Links.in(post.text()).isEmpty();
            case "mentions" -> post -> !Handles.in(post.text()).isEmpty();
            case "images", "media" -> post -> post.images() > 0;
            default -> throw SearchQuery.refused(query, "the sandbox does not know the operator has:" + value);
        };
    }

    private long user(String value) {
        var name = value.replaceFirst("^@", "");
        return ledger.user(name).map(SandboxUser::id).orElseGet(() -> name.matches("\\d{1,19}") ? id(name) : -1L);
    }

    /** The words side by side; a word matches whole, whatever its case. */
    private static Predicate<SandboxPost> contains(List<String> phrase) {
        return post -> {
            var text = words(post.text());
            for (int from = 0; from + phrase.size() <= text.size(); from++) {
                if (text.subList(from, from + phrase.size()).equals(phrase)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
