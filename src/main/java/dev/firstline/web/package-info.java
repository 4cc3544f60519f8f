/** How the REST side speaks: problem bodies, the caller, ETags. */
@NullMarked
package dev.firstline.web;

import org.jspecify.annotations.NullMarked;
