package dev.firstline.understand;

/**
 * Something a mention names.
 *
 * @param kind  what it is
 * @param value normalised: {@code BA117}, {@code leeds}, {@code 2026-11-21} or {@code today}, {@code 18:00}
 * @param text  as written
 * @param start offset of the first character in the masked text
 * @param end   offset after the last character
 */
public record Entity(EntityKind kind, String value, String text, int start, int end) {}
