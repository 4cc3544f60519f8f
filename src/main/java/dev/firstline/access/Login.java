package dev.firstline.access;

import dev.firstline.web.Roles;
import java.util.Set;

/**
 * Somebody who proved who he is.
 *
 * @param username who
 * @param roles    what they may do; all roles for an admin
 */
record Login(String username, Set<String> roles) {
    Login {
        roles = Set.copyOf(roles);
    }

    /** A login by the roles that are written down for the user. */
    static Login of(String username, Set<String> written) {
        return new Login(username, written.contains(Roles.ADMIN) ? Roles.ALL : written);
    }
}
