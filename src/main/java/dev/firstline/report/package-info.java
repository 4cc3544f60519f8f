/** Figures from the log. */
@NullMarked
package dev.firstline.report;

import org.jspecify.annotations.NullMarked;
