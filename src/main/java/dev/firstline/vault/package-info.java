/** Seals personal data so that the database alone gives nothing away, and opens it again. */
@NullMarked
package dev.firstline.vault;

import org.jspecify.annotations.NullMarked;
