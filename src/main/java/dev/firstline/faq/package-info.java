/** Reply texts that operations set in the place of those in the intents' files. */
@NullMarked
package dev.firstline.faq;

import org.jspecify.annotations.NullMarked;
