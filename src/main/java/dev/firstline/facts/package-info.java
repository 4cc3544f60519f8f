/** Operations feeds: live facts with their time and expiry, and the REST calls that set them. */
@NullMarked
package dev.firstline.facts;

import org.jspecify.annotations.NullMarked;
