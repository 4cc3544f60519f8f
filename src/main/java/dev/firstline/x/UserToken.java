package dev.firstline.x;

import java.time.Instant;

/**
 * What OAuth 2.0 lets the service do as the brand's user.
 *
 * @param access  goes with the calls
 * @param refresh brings the next one, once
 * @param until   when the access ends, by our clock
 */
record UserToken(String access, String refresh, Instant until) {
    /** Without the tokens: a log or a message may show it. */
    @Override
    public String toString() {
        return "UserToken[until=" + until + "]";
    }
}
