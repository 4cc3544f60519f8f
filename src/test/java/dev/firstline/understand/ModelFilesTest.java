package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.learn.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
    private static final Path SHIPPED = Path.of("models", MentionModel.FILE);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copy_the_shipped_model() throws IOException {
        file = folder.resolve(MentionModel.FILE);
        Files.copy(SHIPPED, file);
    }

    @Test
    void a_model_is_written_and_read_without_a_difference() throws IOException {
        Path again = folder.resolve("again.model");

        MentionModel.read(file).write(again);

        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void background_is_written_and_read_without_a_difference() {
        Path shipped = Path.of("models", Background.FILE);
        Path again = folder.resolve("again.model");

        Background.read(shipped).write(again);

        assertThat(again).hasSameBinaryContentAs(shipped);
    }

    @Test
    void one_wrong_byte_is_found() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertRefused("is damaged, its checksum differs");
    }

    @Test
    void a_cut_file_is_found() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1_000));

        assertRefused("is damaged, its checksum differs");
    }

    @Test
    void another_kind_of_file_is_found() throws IOException {
        Files.writeString(file, "These are not the weights you are looking for.");

        assertRefused("is not a model of this kind");
    }

    @Test
    void an_empty_file_is_found() throws IOException {
        Files.write(file, new byte[0]);

        assertRefused("is not a model of this kind");
    }

    @Test
    void another_format_is_found() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 9;
        Files.write(file, bytes);

        assertRefused("has format 9, this program reads 1; run train");
    }

    @Test
    void a_missing_file_is_found() throws IOException {
        Files.delete(file);

        assertRefused("is missing; run train");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> Understander.load(folder, ModelsForTests.INTENTS))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(file + ": " + reason);
    }
}
