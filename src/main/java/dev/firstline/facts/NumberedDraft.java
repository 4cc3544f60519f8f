package dev.firstline.facts;

/**
 * A checked row of a bulk call.
 *
 * @param row   which, counted from 1
 * @param draft what it says
 */
record NumberedDraft(long row, FactDraft draft) {}
