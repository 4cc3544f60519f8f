/** Learns linear models from labelled points and keeps models in files; knows nothing of what the points mean. */
@NullMarked
package dev.firstline.learn;

import org.jspecify.annotations.NullMarked;
