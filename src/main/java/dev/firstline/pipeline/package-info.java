/** The way of a mention on one screen; the only package that joins the stages. */
@NullMarked
package dev.firstline.pipeline;

import org.jspecify.annotations.NullMarked;
