package dev.firstline.training;

import dev.firstline.understand.Category;

/**
 * A mention with the category a person gave it.
 *
 * @param category what it is
 * @param text     as its author wrote it
 */
record LabelledText(Category category, String text) {}
