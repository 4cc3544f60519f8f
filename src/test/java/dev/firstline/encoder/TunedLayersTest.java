package dev.firstline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firstline.encoder.TunedLayers.HeldOut;
import dev.firstline.learn.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunedLayersTest {
    private static final TunedLayers SMALL = new TunedLayers(
            BgeWeights.load().layers().subList(10, 12),
            new float[2 * Layer.WIDTH],
            new float[] {0.5f, -0.5f},
            List.of(new HeldOut(7, new float[] {1, 2})));

    @TempDir
    Path folder;

    @Test
    void layers_are_written_and_read_without_a_difference() {
        Path first = folder.resolve("first.model");
        Path second = folder.resolve("second.model");

        SMALL.write(first);
        TunedLayers.read(first).write(second);

        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(TunedLayers.read(first).heldOut().get(0).scores()).containsExactly(1, 2);
    }

    @Test
    void a_damaged_file_is_found() throws IOException {
        Path file = folder.resolve("damaged.model");
        SMALL.write(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[5_000] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> TunedLayers.read(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(file + ": is damaged, its checksum differs");
    }
}
