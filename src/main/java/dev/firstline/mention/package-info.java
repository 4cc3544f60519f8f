/** What all stages share: a mention, its author, and their ids on X. */
@NullMarked
package dev.firstline.mention;

import org.jspecify.annotations.NullMarked;
