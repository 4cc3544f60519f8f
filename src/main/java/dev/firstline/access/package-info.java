/** Who may call: users with their roles in the database, checked by HTTP Basic. */
@NullMarked
package dev.firstline.access;

import org.jspecify.annotations.NullMarked;
