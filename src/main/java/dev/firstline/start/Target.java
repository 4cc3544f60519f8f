package dev.firstline.start;

import dev.firstline.x.XConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the service talks to: the sandbox, unless credentials of X are given.
 *
 * @param sandbox    whether demo users and demo facts are allowed, since nothing reaches the real X
 * @param properties what follows from it for the other packages
 */
record Target(boolean sandbox, Map<String, String> properties) {
    private static final String PORT = "quarkus.http.port";
    private static final String BEARER_TOKEN = "firstline.x.bearer-token";
    private static final String POLL_AS = "firstline.x.poll-as";
    private static final String CLIENT_ID = "firstline.x.client-id";
    private static final String CLIENT_SECRET = "firstline.x.client-secret";
    private static final String REFRESH_TOKEN = "firstline.x.refresh-token";
    private static final String LEDGER = "firstline.sandbox.ledger-file";
    private static final String BASE_URL = "firstline.x.base-url";
    /** X takes these four together or not at all. */
    private static final List<String> CREDENTIALS = List.of(
            "firstline.x.consumer-key",
            "firstline.x.consumer-secret",
            "firstline.x.access-token",
            "firstline.x.access-token-secret");

    Target {
        properties = Map.copyOf(properties);
    }

    /** The settings that choosing reads. */
    static List<Setting> settings() {
        Stream<Setting> secrets = Stream.concat(CREDENTIALS.stream(), Stream.of(BEARER_TOKEN))
                .map(name -> Setting.optional(name, String.class));
        Stream<Setting> addresses =
                Stream.of(Setting.optional(BASE_URL, URI.class), Setting.withDefault(PORT, Integer.class, "8080"));
        return Stream.concat(secrets, addresses).toList();
    }

    /**
     * Chooses by the credentials given.
     *
     * @throws SettingsException when some are given and others not, or none for the real X
     */
    static Target choose(Settings settings) {
        require(settings, CLIENT_ID, REFRESH_TOKEN);
        require(settings, REFRESH_TOKEN, CLIENT_ID);
        require(settings, CLIENT_SECRET, CLIENT_ID);
        List<String> missing = CREDENTIALS.stream()
                .filter(name -> settings.given(name).isEmpty())
                .toList();
        boolean none = missing.size() == CREDENTIALS.size()
                && Stream.of(BEARER_TOKEN, REFRESH_TOKEN).allMatch(name -> isOfSandbox(settings, name));
        if (none || published(settings)) {
            return sandbox(settings);
        }
        if (!missing.isEmpty()) {
            throw new SettingsException(variables(missing)
                    + (missing.size() == 1 ? " is" : " are")
                    + " missing: X wants the four credentials together, or give none of them to run on the sandbox");
        }
        return live(settings);
    }

    private static boolean isOfSandbox(Settings settings, String secret) {
        return settings.given(secret)
                .filter(token -> !token.startsWith("sandbox-"))
                .isEmpty();
    }

    private static void require(Settings settings, String given, String other) {
        if (settings.given(given).isPresent() && settings.given(other).isEmpty()) {
            throw new SettingsException(EnvironmentName.of(other) + " is missing: " + EnvironmentName.of(given)
                    + " is of no use without it");
        }
    }

    private static boolean published(Settings settings) {
        return CREDENTIALS.stream()
                .allMatch(name -> settings.given(name)
                        .filter(text -> text.equals(SandboxDefaults.CREDENTIALS.get(name)))
                        .isPresent());
    }

    private static Target sandbox(Settings settings) {
        var properties = new HashMap<>(SandboxDefaults.CREDENTIALS);
        boolean inside = settings.given(BASE_URL).isEmpty();
        String host = settings.given("quarkus.http.host").orElse("127.0.0.1");
        int port = port(settings);
        properties.put(PORT, Integer.toString(port));
        if (inside) {
            String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
            properties.put(BASE_URL, "http://" + name + ":" + port);
            Path ledger = settings.value("firstline.data.dir", Path.class).resolve("sandbox-ledger.jsonl");
            properties.put(LEDGER, settings.given(LEDGER).orElse(ledger.toString()));
        } else if (isReal(settings.value(BASE_URL, URI.class))) {
            throw new SettingsException(variables(CREDENTIALS) + " are missing: " + EnvironmentName.of(BASE_URL)
                    + " points to the real X, which the sandbox's keys do not open");
        }
        properties.put("quarkus.http.host", host);
        properties.put("firstline.sandbox.enabled", "true");
        properties.put("firstline.sandbox.inside", Boolean.toString(inside));
        return new Target(true, properties);
    }

    private static Target live(Settings settings) {
        if (settings.value(POLL_AS, XConfig.PollAs.class) == XConfig.PollAs.APP) {
            require(settings, POLL_AS, BEARER_TOKEN);
        }
        return new Target(
                false,
                Map.of(
                        "firstline.sandbox.enabled", "false",
                        "firstline.sandbox.inside", "false",
                        "quarkus.http.host", settings.given("quarkus.http.host").orElse("0.0.0.0")));
    }

    /** Port 0 asks for any free one; it is chosen here, since the service calls the sandbox on it. */
    private static int port(Settings settings) {
        int port = settings.value(PORT, Integer.class);
        return port == 0 ? FreePort.find() : port;
    }

    private static boolean isReal(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        return host.equals("x.com") || host.endsWith(".x.com") || host.endsWith("twitter.com");
    }

    private static String variables(List<String> properties) {
        return properties.stream().map(EnvironmentName::of).collect(Collectors.joining(", "));
    }
}
