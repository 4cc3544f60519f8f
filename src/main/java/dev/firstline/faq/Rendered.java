package dev.firstline.faq;

/**
 * How a variant would read.
 *
 * @param language of the variant
 * @param variant  which of the language's, counted from 1
 * @param post     with a handle before it and sample values in it
 * @param length   weighted characters of that
 * @param fits     whether that is a post, and still is with the longest values
 * @param longest  weighted characters with the longest handle and values
 */
record Rendered(String language, int variant, String post, int length, boolean fits, int longest) {}
