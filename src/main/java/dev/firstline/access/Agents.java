package dev.firstline.access;

import dev.firstline.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Who may work cases. */
@ApplicationScoped
public class Agents {
    private static final Set<String> WORKING = Set.of(Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN);

    private final Users users;

    Agents(Users users) {
        this.users = users;
    }

    /** Whether there is such a user, who may log in and has a role that works cases. */
    public boolean canWork(String username) {
        return users.find(username)
                .filter(user -> !user.disabled())
                .filter(user -> user.roles().stream().anyMatch(WORKING::contains))
                .isPresent();
    }
}
