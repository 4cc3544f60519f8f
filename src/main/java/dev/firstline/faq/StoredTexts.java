package dev.firstline.faq;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Reply texts of an intent as operations set them.
 *
 * @param texts     language → variants
 * @param version   grows with every change, also over a time when the file's text was in force
 * @param updatedBy who set them; a user's name
 * @param updatedAt when that was
 */
record StoredTexts(Map<String, List<String>> texts, long version, String updatedBy, Instant updatedAt) {}
