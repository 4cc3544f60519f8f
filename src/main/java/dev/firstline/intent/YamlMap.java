package dev.firstline.intent;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys with values somewhere in a file. Asking for a key that is missing or of another shape records a fault. */
final class YamlMap {
    private final Path file;
    private final int line;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    YamlMap(Path file, MappingNode node, Faults faults) {
        this.file = file;
        this.line = lineOf(node);
        this.faults = faults;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(file, lineOf(tuple.getKeyNode()), "", "a key must be a word");
            } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                fault(lineOf(key), key.getValue(), "is there twice, first on line " + lines.get(key.getValue()));
            } else {
                lines.put(key.getValue(), lineOf(key));
            }
        }
    }

    /** Refuses every key but these. */
    YamlMap only(Collection<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                fault(key, "unknown key, " + NearestName.hint(key, known));
            }
        }
        return this;
    }

    Path file() {
        return file;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Where a key stands, or the map itself when it is not there. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    void fault(String key, String what) {
        fault(line(key), key, what);
    }

    void fault(int where, String key, String what) {
        faults.add(file, where, key, what);
    }

    /** The value of a key that must be there, as one text. */
    String text(String key) {
        Optional<String> text = optionalText(key);
        if (!has(key)) {
            fault(key, "is missing");
        } else if (text.filter(String::isEmpty).isPresent()) {
            fault(key, "is empty");
        }
        return text.orElse("");
    }

    Optional<String> optionalText(String key) {
        Node node = values.get(key);
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        if (node != null) {
            fault(key, "must be a text");
        }
        return Optional.empty();
    }

    /** What {@code read} makes of a text that must be there; {@code otherwise}, with a fault, when it refuses. */
    <T> T value(String key, String wanted, T otherwise, Function<String, T> read) {
        String text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(key, "\"" + text + "\" must be " + wanted);
            return otherwise;
        }
    }

    /** The lines of a block scalar without the blank ones; none when the key is not there. */
    List<Line> block(String key) {
        Node node = values.get(key);
        if (node instanceof ScalarNode scalar) {
            return split(scalar);
        }
        if (node != null) {
            fault(key, "must be a block of lines: put | after the key and a phrase on each line below");
        }
        return List.of();
    }

    private static List<Line> split(ScalarNode scalar) {
        boolean block = !scalar.isPlain()
                && scalar.getEndMark().getLine() > scalar.getStartMark().getLine();
        int number = lineOf(scalar) + (block ? 1 : 0);
        var lines = new ArrayList<Line>();
        for (String text : scalar.getValue().split("\n", -1)) {
            if (!text.isBlank()) {
                lines.add(new Line(text.strip(), number));
            }
            number++;
        }
        return lines;
    }

    /** The words of a sequence; none when the key is not there. */
    List<String> words(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence
                && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return sequence.getValue().stream()
                    .map(word -> ((ScalarNode) word).getValue().strip())
                    .toList();
        }
        fault(key, "must be a list of words: [one, two]");
        return List.of();
    }

    /** Keys with values below a key; empty when it is not there. */
    Optional<YamlMap> map(String key) {
        Node node = values.get(key);
        if (node instanceof MappingNode map) {
            return Optional.of(new YamlMap(file, map, faults));
        }
        if (node != null) {
            fault(key, "must be keys with values");
        }
        return Optional.empty();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
