/** Builds the models from labelled mentions, and measures them. */
@NullMarked
package dev.firstline.training;

import org.jspecify.annotations.NullMarked;
