package dev.firstline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One of X's own OpenAPI documents, and what in an exchange is not as it says. */
public final class XDocument {
    private static final Path FOLDER = Path.of(System.getProperty("firstline.shared", "../shared"));
    private static final int MALFORMED = 400;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final XRenames renames;
    private final String name;
    private final JsonNode root;
    private final SchemaRegistry schemas;

    private XDocument(String version, XRenames renames) {
        this.renames = renames;
        name = "x-openapi-" + version;
        try {
            var text = Files.readString(FOLDER.resolve(name + ".json"));
            root = MAPPER.readTree(text);
            schemas = SchemaRegistry.withDialect(
                    Dialects.getOpenApi30(),
                    builder -> builder.schemas(Map.of(location(""), text))
                            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Both documents; the test that asks is skipped where they are not at hand. */
    public static List<XDocument> both() {
        assumeTrue(
                Files.exists(FOLDER.resolve("x-openapi-2.167.json")),
                "skipped: X's OpenAPI documents are not at ../shared, so the contract cannot be checked");
        return Read.BOTH;
    }

    /** What is wrong with the request or the answer, each in a line; nothing when it is as documented. */
    public List<String> faults(XExchange exchange) {
        var template = template(exchange);
        if (template.isEmpty()) {
            return tell(exchange, Stream.of("the path is not documented"));
        }
        var operation = operation(template.get(), exchange.method());
        if (operation.isMissingNode()) {
            return tell(exchange, Stream.of("the method is not documented"));
        }
        var pointer = "/paths/" + template.get().replace("/", "~1") + "/"
                + exchange.method().toLowerCase(Locale.ROOT);
        // What X calls malformed may well be.
        var request = exchange.status() == MALFORMED
                ? Stream.<String>empty()
                : Stream.concat(parameters(exchange, operation), requestBody(exchange, operation, pointer));
        return tell(exchange, Stream.concat(request, answer(exchange, operation, pointer)));
    }

    /** Whether a query parameter of that name belongs to the call. */
    public boolean documents(String method, String template, List<String> queryNames) {
        var known = documented(operation(template, method)).keySet();
        return queryNames.stream().map(renames::parameter).allMatch(known::contains);
    }

    /** Paths as the document writes them, {@code /2/users/{id}}, that a call of that shape may be. */
    public Optional<String> templateOf(String method, String pathWithVariables) {
        return template(new XExchange(method, pathWithVariables.replaceAll("\\{[^}]*}", "1"), "", 0, ""));
    }

    @Override
    public String toString() {
        return name;
    }

    private Stream<String> parameters(XExchange exchange, JsonNode operation) {
        var documented = documented(operation);
        var given = new LinkedHashMap<String, String>();
        for (var pair :
                exchange.query().isEmpty() ? new String[0] : exchange.query().split("&", -1)) {
            var parts = pair.split("=", 2);
            given.put(renames.parameter(decode(parts[0])), parts.length < 2 ? "" : decode(parts[1]));
        }
        var faults = new ArrayList<String>();
        documented.forEach((parameter, schema) -> {
            if (schema.path("required").asBoolean() && !given.containsKey(parameter)) {
                faults.add("query parameter " + parameter + " is missing");
            }
        });
        given.forEach((parameter, value) -> {
            if (!documented.containsKey(parameter)) {
                faults.add("query parameter " + parameter + " is not documented");
            } else if (!renames.isRenamed(parameter)) {
                value(documented.get(parameter).path("schema"), value)
                        .forEach(fault -> faults.add("query parameter " + parameter + fault));
            }
        });
        return faults.stream();
    }

    private Stream<String> value(JsonNode given, String value) {
        var schema = resolved(given);
        if (schema.path("type").asText().equals("array")) {
            return Stream.of(value.split(",", -1)).flatMap(item -> value(schema.path("items"), item));
        }
        var typed = schema.path("type").asText().equals("integer")
                ? MAPPER.getNodeFactory().numberNode(Integer.parseInt(value))
                : MAPPER.getNodeFactory().textNode(value);
        return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(schema).validate(typed).stream()
                .map(Error::toString);
    }

    private Stream<String> requestBody(XExchange exchange, JsonNode operation, String pointer) {
        if (exchange.requestBody().isEmpty() || !operation.has("requestBody")) {
            return exchange.requestBody().isEmpty() ? Stream.empty() : Stream.of("a body is not documented");
        }
        return against(pointer + "/requestBody/content/application~1json/schema", json(exchange.requestBody()))
                .map(fault -> "request" + fault);
    }

    private Stream<String> answer(XExchange exchange, JsonNode operation, String pointer) {
        var body = renames.body(json(exchange.responseBody()));
        if (exchange.status() < 400) {
            var status = Integer.toString(exchange.status());
            return operation.path("responses").has(status)
                    ? against(pointer + "/responses/" + status + "/content/application~1json/schema", body)
                            .map(fault -> "answer" + fault)
                    : Stream.of("an answer " + status + " is not documented");
        }
        return refusal(pointer + "/responses/default/content/", body);
    }

    /** An error of the old kind, one alone or in {@code errors}, or a problem of whatever type. */
    private Stream<String> refusal(String content, JsonNode body) {
        if (body.has("errors") && !body.has("type")) {
            return StreamSupport.stream(body.path("errors").spliterator(), false)
                    .flatMap(error -> against(content + "application~1json/schema", error))
                    .map(fault -> "refusal" + fault);
        }
        var missing = Stream.of("type", "title", "detail")
                .filter(member -> !body.path(member).isTextual());
        return Stream.concat(
                        missing.map(member -> ": a problem has " + member),
                        // The newer document lists the types of partial errors only, so others cannot match there.
                        isListed(body) ? against(content + "application~1problem+json/schema", body) : Stream.empty())
                .map(fault -> "refusal" + fault);
    }

    private boolean isListed(JsonNode problem) {
        return root.at("/components/schemas/Problem/discriminator/mapping")
                .has(problem.path("type").asText());
    }

    private Stream<String> against(String pointer, JsonNode body) {
        return schemas.getSchema(SchemaLocation.of(location(pointer))).validate(body).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage() + of(fault.getInstanceNode()));
    }

    private static String of(JsonNode value) {
        return value.isValueNode() ? " (" + value.asText() + ")" : "";
    }

    /** Literal segments go before variables: {@code /2/users/me} is no user called me. */
    private Optional<String> template(XExchange exchange) {
        return StreamSupport.stream(((Iterable<String>) () -> root.path("paths").fieldNames()).spliterator(), false)
                .filter(path -> exchange.path().matches(path.replaceAll("\\{[^}]*}", "[^/]+")))
                .filter(path ->
                        root.path("paths").path(path).has(exchange.method().toLowerCase(Locale.ROOT)))
                .min((one, other) -> Integer.compare(variables(one), variables(other)));
    }

    private static int variables(String path) {
        return path.length() - path.replace("{", "").length();
    }

    private JsonNode operation(String template, String method) {
        return root.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    }

    private Map<String, JsonNode> documented(JsonNode operation) {
        var known = new LinkedHashMap<String, JsonNode>();
        operation.path("parameters").forEach(given -> {
            var parameter = resolved(given);
            if (parameter.path("in").asText().equals("query")) {
                known.put(parameter.path("name").asText(), parameter);
            }
        });
        return known;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(root.at(node.path("$ref").asText().substring(1))) : node;
    }

    private List<String> tell(XExchange exchange, Stream<String> faults) {
        return faults.map(fault -> name + " " + exchange + " " + fault)
                .filter(fault -> !XGaps.isKnown(fault))
                .toList();
    }

    private String location(String pointer) {
        return "https://firstline.invalid/" + name + (pointer.isEmpty() ? "" : "#" + pointer);
    }

    /** Half a megabyte each: read once, and only where they are wanted. */
    private static final class Read {
        private static final List<XDocument> BOTH =
                List.of(new XDocument("2.159", XRenames.NONE), new XDocument("2.167", XRenames.TWEET_TO_POST));
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MAPPER.missingNode() : MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("no JSON: " + body, notJson);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
