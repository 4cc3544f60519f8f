package dev.firstline.access;

import dev.firstline.web.Roles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees to it at start that somebody can log in: the demo's users on the sandbox, else an admin. */
@ApplicationScoped
class FirstUsers {
    private static final int SHORTEST_PASSWORD = NewPassword.SHORTEST;
    private static final String ADMIN = "admin";
    private static final List<String> DEMO = List.of(Roles.AGENT, Roles.SUPERVISOR, Roles.OPS, Roles.ADMIN);

    private final Users users;
    private final AdminConfig config;
    private final boolean sandbox;

    FirstUsers(
            Users users,
            AdminConfig config,
            @ConfigProperty(name = "firstline.sandbox.enabled", defaultValue = "false") boolean sandbox) {
        this.users = users;
        this.config = config;
        this.sandbox = sandbox;
    }

    void see(@Observes StartupEvent start) {
        if (sandbox) {
            DEMO.stream()
                    .filter(name -> !users.exists(name))
                    .forEach(name -> users.createDemo(name, name, Set.of(name)));
        } else if (!users.any()) {
            users.create(ADMIN, password(config.password()), Set.of(Roles.ADMIN));
        }
    }

    private static String password(Optional<String> setting) {
        String password = setting.orElseThrow(() -> new AdminPasswordException(
                "FIRSTLINE_ADMIN_PASSWORD is not set: the first start needs it to make the user admin"));
        if (password.length() < SHORTEST_PASSWORD) {
            throw new AdminPasswordException(
                    "FIRSTLINE_ADMIN_PASSWORD is too short: at least " + SHORTEST_PASSWORD + " characters");
        }
        return password;
    }
}
