package dev.firstline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecentLoginsTest {
    private static final Login TESS = new Login("tess", Set.of("ops"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource time = now::get;
    private final RecentLogins recent = new RecentLogins(new Clock() {
        @Override
        public Instant instant() {
            return time.instant();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void a_right_password_is_known_for_a_minute() {
        recent.remember(TESS, "open sesame".toCharArray());

        now.set(Instant.EPOCH.plus(Duration.ofSeconds(59)));
        assertThat(recent.find("tess", "open sesame".toCharArray())).contains(TESS);
        now.set(Instant.EPOCH.plus(Duration.ofSeconds(60)));
        assertThat(recent.find("tess", "open sesame".toCharArray())).isEmpty();
    }

    @Test
    void another_name_or_password_is_not_known() {
        recent.remember(TESS, "open sesame".toCharArray());

        assertThat(recent.find("tess", "open sesam".toCharArray())).isEmpty();
        assertThat(recent.find("tesso", "pen sesame".toCharArray())).isEmpty();
        assertThat(recent.find("mia", "open sesame".toCharArray())).isEmpty();
    }

    @Test
    void a_user_who_is_forgotten_is_checked_afresh_and_nobody_else() {
        recent.remember(TESS, "open sesame".toCharArray());
        recent.remember(new Login("mia", Set.of("ops")), "open barley".toCharArray());

        recent.forget("tess");

        assertThat(recent.find("tess", "open sesame".toCharArray())).isEmpty();
        assertThat(recent.find("mia", "open barley".toCharArray())).isPresent();
    }

    @Test
    void the_oldest_are_forgotten_when_there_are_many() {
        for (int i = 0; i <= 1_000; i++) {
            recent.remember(new Login("user" + i, Set.of("ops")), "pw".toCharArray());
        }

        assertThat(recent.find("user0", "pw".toCharArray())).isEmpty();
        assertThat(recent.find("user1", "pw".toCharArray())).isPresent();
        assertThat(recent.find("user1000", "pw".toCharArray())).isPresent();
    }
}
