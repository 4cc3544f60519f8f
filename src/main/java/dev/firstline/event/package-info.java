/** The append-only log: who did what when, by ids only, never by text. */
@NullMarked
package dev.firstline.event;

import org.jspecify.annotations.NullMarked;
