/** Turns a text into numbers: word pieces, then a point in a space where near means alike. */
@NullMarked
package dev.firstline.encoder;

import org.jspecify.annotations.NullMarked;
