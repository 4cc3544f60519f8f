package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void a_missing_folder_is_made_for_its_owner_alone() throws IOException {
        try (DataFolder folder = DataFolder.lock(parent.resolve("deep/data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_held_folder_is_refused_by_the_holder_s_process_id() {
        try (DataFolder held = DataFolder.lock(parent)) {
            assertThatThrownBy(() -> DataFolder.lock(parent))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining(held.path() + " is in use by another running Firstline (pid "
                            + ProcessHandle.current().pid() + ")")
                    .message()
                    .hasLineCount(1);
        }
    }

    @Test
    void a_folder_given_back_can_be_taken_again() {
        DataFolder.lock(parent).close();

        try (DataFolder again = DataFolder.lock(parent)) {
            assertThat(again.path()).exists();
        }
    }

    @Test
    void a_file_in_its_place_is_named() throws IOException {
        Path file = Files.createFile(parent.resolve("data"));

        assertThatThrownBy(() -> DataFolder.lock(file))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("is not a folder");
    }
}
