package dev.firstline.act;

import java.time.Instant;

/**
 * The fact a reply states.
 *
 * @param feed       feed
 * @param key        row
 * @param version    the row's version when the reply was written; any other has other values
 * @param freshUntil until when it may be stated
 */
record FactStated(String feed, String key, long version, Instant freshUntil) {}
