/** One author in one thread: who owns it, what the bot waits for, what was said, who opted out, whether the bot may speak. */
@NullMarked
package dev.firstline.conversation;

import org.jspecify.annotations.NullMarked;
