/** Puts posts on X: renders them, keeps them in an outbox, guards them once more, sends each once. */
@NullMarked
package dev.firstline.act;

import org.jspecify.annotations.NullMarked;
