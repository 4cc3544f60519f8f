/** Decides what a mention causes: at most one post, at most one handoff, always with reasons. Pure. */
@NullMarked
package dev.firstline.decide;

import org.jspecify.annotations.NullMarked;
