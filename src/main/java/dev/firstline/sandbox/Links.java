package dev.firstline.sandbox;

import com.twitter.twittertext.Extractor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** X's handling of links: every one is shown as a t.co link of 23 characters. */
final class Links {
    /** A link at UTF-16 offsets in the text it was found in. */
    record Found(String original, String shortened, int start, int end) {
        String display() {
            return original.replaceFirst("^https?://", "");
        }

        String expanded() {
            return original.contains("://") ? original : "http://" + original;
        }
    }

    private static final Extractor EXTRACTOR = new Extractor();
    private static final String SHORT = "https://t.co/";
    private static final int SLUG = 10;

    private Links() {}

    static List<Found> in(String text) {
        return EXTRACTOR.extractURLsWithIndices(text).stream()
                .map(entity ->
                        new Found(entity.getValue(), shortened(entity.getValue()), entity.getStart(), entity.getEnd()))
                .toList();
    }

    static String shorten(String text) {
        return shorten(text, in(text));
    }

    /** @param links as found in that text */
    static String shorten(String text, List<Found> links) {
        var shown = new StringBuilder();
        int from = 0;
        for (var link : links) {
            shown.append(text, from, link.start()).append(link.shortened());
            from = link.end();
        }
        return shown.append(text.substring(from)).toString();
    }

    private static String shortened(String url) {
        return url.startsWith(SHORT)
                ? url
                : SHORT
                        + UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .replace("-", "")
                                .substring(0, SLUG);
    }
}
