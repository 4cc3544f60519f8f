package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    @TempDir
    Path directory;

    @Test
    void a_living_stranger_with_the_old_process_id_is_no_server_and_is_forgotten() throws IOException {
        Path file = write(Long.toString(ProcessHandle.current().pid()));
        var postmaster = new Postmaster(directory);

        assertThat(postmaster.isLiving()).isFalse();
        postmaster.forgetStranger();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_process_that_works_in_the_directory_is_its_server() throws IOException, InterruptedException {
        Process server =
                new ProcessBuilder("sleep", "60").directory(directory.toFile()).start();
        try {
            Path file = write(Long.toString(server.pid()));
            var postmaster = new Postmaster(directory);

            assertThat(postmaster.isLiving()).isTrue();
            postmaster.forgetStranger();
            assertThat(file).exists();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_file_cut_short_names_nobody() throws IOException {
        write("");

        assertThat(new Postmaster(directory).isLiving()).isFalse();
    }

    @Test
    void without_a_file_there_is_no_server() throws IOException {
        assertThat(new Postmaster(directory).isLiving()).isFalse();
    }

    private Path write(String pid) throws IOException {
        return Files.writeString(directory.resolve("postmaster.pid"), pid + "\n" + directory + "\n");
    }
}
