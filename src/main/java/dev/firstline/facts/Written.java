package dev.firstline.facts;

import java.util.List;

/**
 * What became of rows that were put.
 *
 * @param created   rows that were not there
 * @param changed   rows with another value than before
 * @param unchanged rows that only became fresher
 * @param older     places in the list, from 0, of rows that are older than what is stored and stayed out
 */
record Written(long created, long changed, long unchanged, List<Integer> older) {
    Written {
        older = List.copyOf(older);
    }
}
