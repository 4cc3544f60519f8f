package dev.firstline.intent;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file as nodes, which know their lines; what cannot be read becomes a fault. */
final class YamlFile {
    private YamlFile() {}

    static Optional<YamlMap> read(Path file, Faults faults) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(10);
            Node root = new Yaml(options).compose(new StringReader(Files.readString(file)));
            if (root instanceof MappingNode map) {
                return Optional.of(new YamlMap(file, map, faults));
            }
            faults.add(file, 1, "", root == null ? "is empty" : "must be keys with values");
        } catch (CharacterCodingException e) {
            faults.add(file, 0, "", "is not UTF-8");
        } catch (IOException e) {
            faults.add(file, 0, "", Files.exists(file) ? "cannot be read" : "is missing");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            faults.add(file, mark == null ? 1 : mark.getLine() + 1, "", "is not YAML: " + oneLine(e.getProblem()));
        } catch (YAMLException e) {
            faults.add(file, 1, "", "is not YAML: " + oneLine(e.getMessage()));
        }
        return Optional.empty();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "cannot be parsed" : text.strip().replaceAll("\\s+", " ");
    }
}
