/** Takes each mention exactly once: masks it, stores it, keeps the checkpoint, hands it on in order. */
@NullMarked
package dev.firstline.ingest;

import org.jspecify.annotations.NullMarked;
