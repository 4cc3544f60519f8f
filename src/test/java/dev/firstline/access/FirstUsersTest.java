package dev.firstline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstUsersTest {
    private static final boolean SANDBOX = true;
    private static final boolean LIVE = false;

    private final UsersInMemory users = new UsersInMemory();

    @Test
    void the_sandbox_gets_the_users_of_the_demo_once() {
        start(SANDBOX, Optional.empty());
        start(SANDBOX, Optional.empty());

        assertThat(users.made)
                .containsExactly(
                        "demo agent [agent]", "demo supervisor [supervisor]", "demo ops [ops]", "demo admin [admin]");
    }

    @Test
    void a_live_service_gets_an_admin_at_its_first_start_and_no_demo_users() {
        start(LIVE, Optional.of("twelve chars"));
        start(LIVE, Optional.empty());

        assertThat(users.made).containsExactly("admin [admin]");
    }

    @Test
    void demo_users_left_from_a_sandbox_do_not_stand_for_an_admin() {
        start(SANDBOX, Optional.empty());

        assertThatThrownBy(() -> start(LIVE, Optional.empty())).isInstanceOf(AdminPasswordException.class);
    }

    @Test
    void without_a_password_the_start_stops_and_names_the_setting() {
        assertThatThrownBy(() -> start(LIVE, Optional.empty()))
                .hasMessageStartingWith("FIRSTLINE_ADMIN_PASSWORD")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_short_password_is_refused() {
        assertThatThrownBy(() -> start(LIVE, Optional.of("elevenchars")))
                .hasMessageStartingWith("FIRSTLINE_ADMIN_PASSWORD")
                .hasMessageNotContaining("elevenchars");
        assertThat(users.made).isEmpty();
    }

    private void start(boolean sandbox, Optional<String> password) {
        new FirstUsers(users, () -> password, sandbox).see(new StartupEvent());
    }

    private static class UsersInMemory extends Users {
        final List<String> made = new ArrayList<>();

        @SuppressWarnings("NullAway") // no database behind it
        UsersInMemory() {
            super(null, Clock.systemUTC());
        }

        @Override
        public void create(String username, String password, Set<String> roles) {
            made.add(username + " " + roles);
        }

        @Override
        void createDemo(String username, String password, Set<String> roles) {
            made.add("demo " + username + " " + roles);
        }

        @Override
        public boolean exists(String username) {
            return made.stream().anyMatch(user -> user.contains(username + " "));
        }

        @Override
        boolean any() {
            return made.stream().anyMatch(user -> !user.startsWith("demo "));
        }
    }
}
