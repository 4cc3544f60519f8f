package dev.firstline.access;

import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an admin may set of a user.
 *
 * @param roles    at least one of agent, supervisor, ops, admin
 * @param disabled whether the user stays outside; absent means no
 */
record UserChange(
        @Schema(
                description = "At least one of agent, supervisor, ops, admin; an admin may do everything",
                examples = "[\"agent\"]")
        @Nullable
        List<@Nullable String> roles,

        @Nullable Boolean disabled) {
    boolean isDisabled() {
        return Boolean.TRUE.equals(disabled);
    }

    /** @throws ProblemException 400 {@code bad-request} */
    static Set<String> checked(@Nullable List<@Nullable String> roles) {
        if (roles == null
                || roles.isEmpty()
                || !roles.stream().allMatch(role -> role != null && Roles.ALL.contains(role))) {
            throw ProblemException.badField("roles", "at least one of " + new TreeSet<>(Roles.ALL));
        }
        return new TreeSet<>(roles);
    }
}
