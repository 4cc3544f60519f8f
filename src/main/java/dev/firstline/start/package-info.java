/** Main, the commands, the checked settings and the embedded database: everything that comes before the service. */
@NullMarked
package dev.firstline.start;

import org.jspecify.annotations.NullMarked;
