/** Who may call and how often: users with their roles in the database, or tokens of a provider; and the trail of all that. */
@NullMarked
package dev.firstline.access;

import org.jspecify.annotations.NullMarked;
