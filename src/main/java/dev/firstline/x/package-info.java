/** The only code that knows X's API: signs, asks, reads what comes back, and says how a post ended. */
@NullMarked
package dev.firstline.x;

import org.jspecify.annotations.NullMarked;
