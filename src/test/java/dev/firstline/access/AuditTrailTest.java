package dev.firstline.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.event.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    @Test
    void the_index_holds_exactly_the_kinds_of_the_trail() throws IOException {
        String index = migration("/db/migration/V27__audit.sql");

        assertThat(Pattern.compile("'([a-z]+\\.[a-z-]+)'")
                        .matcher(index)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        AuditTrail.KINDS.stream().map(EventKind::label).toList());
    }

    @Test
    void everything_about_users_is_in_the_trail() {
        assertThat(EventKind.values())
                .filteredOn(EventKind::isAboutUsers)
                .hasSize(7)
                .allSatisfy(kind -> assertThat(AuditTrail.KINDS).contains(kind));
    }

    private static String migration(String name) throws IOException {
        try (InputStream file = AuditTrailTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
