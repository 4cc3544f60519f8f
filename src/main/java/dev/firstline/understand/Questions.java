package dev.firstline.understand;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a mention apart into the questions it asks: "Which gate is NL101? And are you open in Leeds on Sunday?" */
final class Questions {
    private static final String ASKING =
            "(?:what|whats|which|when|whens|where|wheres|why|who|how|is|are|was|do|does|did|can|could|will|would|should)\\b";

    /** After a mark that ends a sentence, or before an "and" that starts another question. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=[?!.\\n])\\s+|,?\\s+(?:and|also|plus)(?: also)?\\s+(?=" + ASKING + ")", Pattern.CASE_INSENSITIVE);

    private static final Pattern STARTS =
            Pattern.compile("(?:(?:and|also|hi|hello|hey|please)\\W+)*" + ASKING + ".*", Pattern.DOTALL);
    private static final Pattern HANDLE = Pattern.compile("^(?:\\.?@\\w+\\s+)+");

    /** Longer posts tell a story. */
    private static final int MOST = 4;

    private Questions() {}

    /** The questions in their order; none when there are fewer than two or very many. */
    static List<String> of(String text) {
        List<String> questions = Stream.of(BETWEEN.split(HANDLE.matcher(text).replaceAll("")))
                .map(String::strip)
                .filter(Questions::asks)
                .toList();
        return questions.size() < 2 || questions.size() > MOST ? List.of() : questions;
    }

    private static boolean asks(String sentence) {
        boolean words = sentence.indexOf(" ") > 0;
        return words
                && (sentence.endsWith("?")
                        || STARTS.matcher(sentence.toLowerCase(Locale.ROOT)).matches());
    }
}
