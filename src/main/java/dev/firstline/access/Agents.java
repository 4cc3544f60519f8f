package dev.firstline.access;

import dev.firstline.web.ProblemException;
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

    /**
     * The name, if there is such a user, who may log in and has a role that works cases.
     *
     * @throws ProblemException 404 {@code no-such-agent} if not
     */
    public String working(String username) {
        return users.find(username)
                .filter(user -> !user.disabled())
                .filter(user -> user.roles().stream().anyMatch(WORKING::contains))
                .map(UserRow::username)
                .orElseThrow(() -> new ProblemException(
                        404, "no-such-agent", "there is no agent " + username + " who may work cases"));
    }
}
