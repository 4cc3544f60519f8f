package dev.firstline.intent;

import com.twitter.twittertext.TwitterTextParser;

/** How long X takes a text to be: weighted characters, links 23, emoji 2 (X: counting characters, twitter-text v3). */
public final class PostLength {
    /** What X accepts from every account. */
    public static final int MOST = 280;

    private PostLength() {}

    public static int of(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }

    public static boolean fits(String text) {
        return of(text) <= MOST;
    }
}
