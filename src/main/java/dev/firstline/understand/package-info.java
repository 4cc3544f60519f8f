/** Reads a mention: what kind it is, how urgent, what it asks, what it names. Pure: same text, same answer. */
@NullMarked
package dev.firstline.understand;

import org.jspecify.annotations.NullMarked;
