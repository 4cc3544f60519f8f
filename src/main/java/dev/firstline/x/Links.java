package dev.firstline.x;

import com.twitter.twittertext.Extractor;

/** Finds links as X does, those without a scheme too. */
final class Links {
    private Links() {}

    static boolean in(String text) {
        return !new Extractor().extractURLs(text).isEmpty();
    }
}
