package dev.firstline.encoder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** BERT's uncased tokenizer: lower case, accents off, punctuation apart, then the longest known pieces. */
final class WordPiece {
    private static final int MOST_WORD_CHARACTERS = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        unknown = id("[UNK]");
        first = id("[CLS]");
        last = id("[SEP]");
    }

    /** Reads the vocabulary of a {@code tokenizer.json}. */
    static WordPiece read(InputStream tokenizerJson) throws IOException {
        var vocabulary = new HashMap<String, Integer>(40_000);
        try (JsonParser json = new JsonFactory().createParser(tokenizerJson)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("vocab")) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = json.currentName();
                        vocabulary.put(piece, json.nextIntValue(-1));
                    }
                }
            }
        }
        return new WordPiece(vocabulary);
    }

    /** Ids between the opening and closing marker, {@code most} in all. */
    long[] encode(String text, int most) {
        long[] ids = new long[most];
        ids[0] = first;
        int count = 1;
        for (String word : words(text)) {
            count = pieces(word, ids, count);
            if (count >= most - 1) {
                count = most - 1;
                break;
            }
        }
        ids[count] = last;
        return Arrays.copyOf(ids, count + 1);
    }

    private static String[] words(String text) {
        String flat = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var spaced = new StringBuilder(flat.length() + 16);
        flat.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || c == 0xFFFD || type == Character.SURROGATE) {
                return;
            }
            if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
                spaced.append(' ');
            } else if (type == Character.CONTROL || type == Character.FORMAT) {
                return;
            } else if (standsAlone(c, type)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else {
                spaced.appendCodePoint(c);
            }
        });
        String words = spaced.toString().strip();
        return words.isEmpty() ? new String[0] : words.split(" +");
    }

    private static boolean standsAlone(int c, int type) {
        boolean asciiSign = c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126;
        return asciiSign
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION
                || Character.isIdeographic(c);
    }

    /** Puts the pieces of a word behind the {@code count} ids there are; stops when the array is full. */
    private int pieces(String word, long[] ids, int count) {
        if (word.length() > MOST_WORD_CHARACTERS) {
            return put(ids, count, unknown);
        }
        int start = 0;
        int next = count;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                String part = word.substring(start, end);
                piece = vocabulary.get(start == 0 ? part : "##" + part);
                end = piece == null ? end - 1 : end;
            }
            if (piece == null) {
                return put(ids, count, unknown);
            }
            next = put(ids, next, piece);
            start = end;
        }
        return next;
    }

    private static int put(long[] ids, int at, int id) {
        if (at >= ids.length) {
            return at;
        }
        ids[at] = id;
        return at + 1;
    }

    private int id(String marker) {
        Integer id = vocabulary.get(marker);
        if (id == null) {
            throw new IllegalArgumentException("vocabulary lacks " + marker);
        }
        return id;
    }
}
