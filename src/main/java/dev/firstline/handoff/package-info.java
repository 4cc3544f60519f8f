/** Hands a mention to people: opens or joins a case, with a briefing. */
@NullMarked
package dev.firstline.handoff;

import org.jspecify.annotations.NullMarked;
