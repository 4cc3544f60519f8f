/** Finds and masks personal data in a text. Pure. */
@NullMarked
package dev.firstline.personal;

import org.jspecify.annotations.NullMarked;
