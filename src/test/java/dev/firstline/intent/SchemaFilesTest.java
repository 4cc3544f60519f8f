package dev.firstline.intent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.firstline.learn.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas for editors and the reference pages know the very keys that the files are read with. */
class SchemaFilesTest {
    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("intents/schema", name + ".schema.json")));
    }

    private static List<String> keys(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void the_schemas_list_the_keys_of_the_files() throws IOException {
        assertThat(keys(schema("intent"))).containsExactlyInAnyOrderElementsOf(IntentFile.KEYS);
        assertThat(keys(schema("intent").path("properties").path("fact"))).containsExactlyElementsOf(FactFile.KEYS);
        assertThat(keys(schema("feed"))).containsExactlyInAnyOrderElementsOf(FeedFile.KEYS);
        assertThat(keys(schema("brand"))).containsExactlyInAnyOrderElementsOf(BrandFile.KEYS);
    }

    @Test
    void the_schemas_list_the_words_that_a_key_may_have() throws IOException {
        JsonNode intent = schema("intent").path("properties");

        assertThat(texts(intent.path("signal").path("enum")))
                .containsExactlyElementsOf(
                        Stream.of(Signal.values()).map(Signal::label).toList());
        assertThat(texts(intent.path("hand_off_when").path("items").path("enum")))
                .containsExactlyElementsOf(labels(HandOffWhen.values()));
        assertThat(texts(schema("brand").at("/properties/topics/propertyNames/enum")))
                .containsExactlyElementsOf(labels(Topic.values()));
    }

    private static List<String> labels(Label... labels) {
        return Stream.of(labels).map(Label::label).toList();
    }

    @TestFactory
    Stream<DynamicTest> every_shipped_file_follows_its_schema() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("intents"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().contains("phrases"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.toString(), () -> assertThat(faults(file)).isEmpty()));
        }
    }

    private static List<Error> faults(Path file) throws IOException {
        String name = file.endsWith("brand.yaml") ? "brand" : file.toString().contains("feeds") ? "feed" : "intent";
        String schema = Files.readString(Path.of("intents/schema", name + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(Files.readString(file), InputFormat.YAML);
    }

    @TestFactory
    Stream<DynamicTest> a_reference_page_explains_every_key() {
        return Stream.of(
                explains("intent-files.md", IntentFile.KEYS),
                explains("intent-files.md", FactFile.KEYS),
                explains("feeds.md", FeedFile.KEYS),
                explains("brand-file.md", BrandFile.KEYS));
    }

    private static DynamicTest explains(String page, Collection<String> keys) {
        return DynamicTest.dynamicTest(page + " " + keys, () -> {
            String text = Files.readString(Path.of("docs/reference", page));

            assertThat(keys).allSatisfy(key -> assertThat(text).contains("`" + key + "`"));
        });
    }
}
