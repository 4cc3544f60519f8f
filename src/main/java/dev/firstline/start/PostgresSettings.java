package dev.firstline.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded server's postgresql.conf, written anew at every start; ALTER SYSTEM still overrides it. */
final class PostgresSettings {
    private static final String TEXT = """
            # Written by Firstline at every start.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 60
            shared_buffers = '128MB'

            # A mention that was taken must still be there after a power cut.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # Short transactions on few cores; also keeps clear of a container's small /dev/shm.
            max_parallel_workers_per_gather = 0
            jit = off

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'

            # Life and death of the server only: messages of failed statements may carry what customers wrote.
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_checkpoints = off
            """;

    private PostgresSettings() {}

    static void write(Path directory, int port) throws IOException {
        Files.writeString(directory.resolve("postgresql.conf"), TEXT.formatted(port));
    }
}
