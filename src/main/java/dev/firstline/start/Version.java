package dev.firstline.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version of the build, as the pom has it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        try (var file = Version.class.getResourceAsStream("/firstline.version")) {
            if (file == null) {
                throw new IOException("firstline.version is not in the package");
            }
            return new String[] {new String(file.readAllBytes(), StandardCharsets.UTF_8).strip()};
        }
    }
}
