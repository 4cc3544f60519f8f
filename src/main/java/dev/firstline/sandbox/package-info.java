/** An X v2 server for demo and tests: same paths, bodies and refusals over HTTP, with a page to write and read posts. */
@NullMarked
package dev.firstline.sandbox;

import org.jspecify.annotations.NullMarked;
