package dev.firstline.intent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads an intents folder and checks it as a whole. */
public final class IntentFolder {
    private static final String FEEDS = "feeds";
    private static final String VOICES = "phrases";

    /** Folders that hold no intents. */
    private static final Set<String> NO_SECTORS = Set.of(FEEDS, VOICES, "schema");

    private static final String YAML = ".yaml";

    private final Path folder;
    private final Faults faults = new Faults();
    private final List<Expectation> expectations = new ArrayList<>();
    private final Set<Path> dangling = new HashSet<>();

    private IntentFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Everything the folder says.
     *
     * @throws IntentFolderException with all faults of all files when there is any
     */
    public static Intents load(Path folder) {
        return new IntentFolder(folder).load();
    }

    /**
     * The same with the lines that the matcher must get right.
     *
     * @throws IntentFolderException with all faults of all files when there is any
     */
    public static Tested read(Path folder) {
        var reading = new IntentFolder(folder);
        Intents intents = reading.load();
        return new Tested(intents, reading.expectations);
    }

    /** What the folder says, and its own tests. */
    public record Tested(Intents intents, List<Expectation> expectations) {
        public Tested {
            expectations = List.copyOf(expectations);
        }
    }

    private Intents load() {
        if (!Files.isDirectory(folder)) {
            faults.add(folder, 0, "", "is not a folder");
            faults.refuse();
        }
        Optional<Brand> brand = BrandFile.read(folder.resolve("brand.yaml"), faults);
        PhraseFile.Phrases phrases = PhraseFile.read(folder.resolve("phrases.yaml"), faults);
        Map<String, Voice> voices = voices();
        Map<String, FeedSchema> feeds = feeds();
        Map<String, Intent> intents = brand.map(known -> intents(known, feeds)).orElse(Map.of());
        faults.refuse();
        return new Intents(brand.orElseThrow(), phrases.fixed(), phrases.apologies(), voices, feeds, intents);
    }

    private Map<String, Voice> voices() {
        var voices = new TreeMap<String, Voice>();
        if (Files.isDirectory(folder.resolve(VOICES))) {
            for (Path file : files(folder.resolve(VOICES))) {
                VoiceFile.read(file, name(file), faults).ifPresent(voice -> voices.put(voice.language(), voice));
            }
        }
        return voices;
    }

    private Map<String, FeedSchema> feeds() {
        var feeds = new TreeMap<String, FeedSchema>();
        if (Files.isDirectory(folder.resolve(FEEDS))) {
            for (Path file : files(folder.resolve(FEEDS))) {
                FeedFile.read(file, name(file), faults).ifPresent(feed -> feeds.put(feed.feed(), feed));
            }
        }
        return feeds;
    }

    private Map<String, Intent> intents(Brand brand, Map<String, FeedSchema> feeds) {
        var sources = new TreeMap<String, IntentSource>();
        for (Path sector : inside(folder).filter(Files::isDirectory).toList()) {
            String name = String.valueOf(sector.getFileName());
            for (Path file : NO_SECTORS.contains(name) ? List.<Path>of() : files(sector)) {
                IntentFile.read(file, name, name(file), brand, feeds, faults).ifPresent(source -> {
                    IntentSource before = sources.putIfAbsent(name(file), source);
                    if (before != null) {
                        String where = before.intent().sector();
                        faults.add(file, 0, "", "an intent of this name is already in " + where);
                    }
                });
            }
        }
        PhraseClash.check(sources.values());
        sources.values().forEach(source -> insteadIsAnswerable(source, sources));
        var intents = new TreeMap<String, Intent>();
        sources.forEach((id, source) -> {
            intents.put(id, source.intent());
            expectations.addAll(source.expectations());
        });
        return intents;
    }

    /** Who answers instead must be there, and find its answer in the very same row. */
    private static void insteadIsAnswerable(IntentSource source, Map<String, IntentSource> all) {
        FactNeed fact = source.intent().fact();
        String name = fact == null ? null : fact.instead();
        if (fact == null || name == null) {
            return;
        }
        IntentSource instead = all.get(name);
        if (instead == null) {
            source.map().fault("fact", "instead: unknown intent " + name + ", " + NearestName.hint(name, all.keySet()));
        } else if (instead.intent().fact() == null
                || !instead.intent().fact().feed().equals(fact.feed())) {
            source.map().fault("fact", "instead: " + name + " answers from another feed");
        }
    }

    /** The YAML files of a folder by name; one that would be overlooked for its name or place is a fault. */
    private List<Path> files(Path sector) {
        inside(sector)
                .filter(Files::isDirectory)
                .filter(inner -> !inner.getFileName().toString().startsWith("."))
                .forEach(inner -> faults.add(inner, 0, "", "a folder within a folder is not read: move its files up"));
        List<Path> files = inside(sector).filter(Files::isRegularFile).toList();
        for (Path file : files) {
            if (file.toString().endsWith(".yml")
                    || file.toString().endsWith(YAML) && !name(file).matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                faults.add(file, 0, "", "a file's name is lower-case words joined by -, with .yaml at the end");
            }
        }
        return files.stream().filter(file -> file.toString().endsWith(YAML)).toList();
    }

    private Stream<Path> inside(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.sorted().toList();
            sorted.stream()
                    .filter(file -> Files.isSymbolicLink(file) && !Files.exists(file) && dangling.add(file))
                    .forEach(file -> faults.add(file, 0, "", "a link that leads nowhere"));
            return sorted.stream();
        } catch (IOException e) {
            faults.add(directory, 0, "", "cannot be read");
            return Stream.of();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
    }
}
