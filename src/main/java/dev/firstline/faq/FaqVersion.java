package dev.firstline.faq;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A change of an intent's texts on the wire.
 *
 * @param version as the text's ETag was from then on
 * @param change  {@code set}, or {@code deleted} where the file's text came back
 * @param texts   language → variants; none where the file's text came back
 * @param by      who changed it; a user's name
 * @param at      when that was
 */
record FaqVersion(long version, String change, Map<String, List<String>> texts, String by, Instant at) {}
