package dev.firstline.access;

import java.util.Set;

/**
 * Somebody whose password was right.
 *
 * @param username who
 * @param roles    what they may do; all roles for an admin
 */
record Login(String username, Set<String> roles) {
    Login {
        roles = Set.copyOf(roles);
    }
}
