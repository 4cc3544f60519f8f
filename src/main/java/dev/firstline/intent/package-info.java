/** The brand's intents, texts and feed schemas, read from the intents folder and checked as a whole at start. */
@NullMarked
package dev.firstline.intent;

import org.jspecify.annotations.NullMarked;
