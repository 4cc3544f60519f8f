package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;

/**
 * Where a text shows personal data.
 *
 * @param kind  what it is
 * @param start offset of the first {@code char} (UTF-16 unit)
 * @param end   offset after the last {@code char}; never inside a surrogate pair
 */
public record PersonalSpan(PersonalKind kind, int start, int end) {}
