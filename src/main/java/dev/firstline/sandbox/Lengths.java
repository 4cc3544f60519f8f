package dev.firstline.sandbox;

import com.twitter.twittertext.TwitterTextParser;

/** X's weighted length of a text: 280 for a post, links 23, an emoji 2. */
final class Lengths {
    static final int MOST = 280;
    private static final int ROOM_FOR_LINK = 26;

    private Lengths() {}

    static boolean fits(String typed) {
        return TwitterTextParser.parseTweet(typed).weightedLength <= MOST;
    }

    /** The beginning that X shows as {@code text} of a longer post. */
    static String beginning(String typed) {
        int end = typed.offsetByCodePoints(0, Math.min(MOST - ROOM_FOR_LINK, typed.codePointCount(0, typed.length())));
        return typed.substring(0, end).stripTrailing() + "…";
    }
}
