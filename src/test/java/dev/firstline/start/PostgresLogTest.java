package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLogTest {
    @TempDir
    Path folder;

    @Test
    void the_complaint_is_the_first_fault_since_the_start() throws IOException {
        Files.writeString(folder.resolve(PostgresLog.FILE), "FATAL:  of yesterday\n");
        var log = new PostgresLog(folder);
        long before = log.size();
        Files.writeString(
                folder.resolve(PostgresLog.FILE),
                "FATAL:  of yesterday\n2026-11-21 10:00:00 UTC [7] LOG:  starting\n"
                        + "2026-11-21 10:00:01 UTC [7] FATAL:  could not write lock file\n");

        assertThat(log.complaintSince(before, "pg_ctl: could not start server")).isEqualTo("could not write lock file");
    }

    @Test
    void without_a_log_the_program_s_last_line_tells() throws IOException {
        assertThat(new PostgresLog(folder).complaintSince(0, "waiting\npg_ctl: gave up\n"))
                .isEqualTo("pg_ctl: gave up");
    }

    @Test
    void a_large_log_is_set_aside() throws IOException {
        Files.writeString(folder.resolve(PostgresLog.FILE), "long enough");
        var log = new PostgresLog(folder);

        log.rotate(5);

        assertThat(log.size()).isZero();
        assertThat(folder.resolve(PostgresLog.FILE + ".1")).hasContent("long enough");
    }
}
