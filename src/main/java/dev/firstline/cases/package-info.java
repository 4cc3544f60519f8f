/** Cases: handed-off work for one author, their leases and clocks. */
@NullMarked
package dev.firstline.cases;

import org.jspecify.annotations.NullMarked;
