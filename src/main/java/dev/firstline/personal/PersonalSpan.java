package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;

/**
 * Where a text shows personal data.
 *
 * @param kind  what it is
 * @param start offset of the first character
 * @param end   offset after the last character
 */
public record PersonalSpan(PersonalKind kind, int start, int end) {}
