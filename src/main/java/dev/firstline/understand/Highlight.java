package dev.firstline.understand;

/**
 * A part of a text worth pointing at.
 *
 * @param start offset of the first character in the masked text
 * @param end   offset after the last character
 */
public record Highlight(int start, int end) {}
