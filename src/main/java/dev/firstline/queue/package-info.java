/** What agents and supervisors call: claims, replies, closings. */
@NullMarked
package dev.firstline.queue;

import org.jspecify.annotations.NullMarked;
