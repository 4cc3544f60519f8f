package dev.firstline.cases;

import java.time.Instant;

/**
 * What colleagues tell each other about a case; never sent.
 *
 * @param id     its number
 * @param author a user's name
 * @param text   their words
 * @param at     when
 */
public record Note(long id, String author, String text, Instant at) {}
