package dev.firstline.start;

import java.util.Map;

/** The credentials that every sandbox publishes, as properties of the X client; they open nothing else. */
final class SandboxDefaults {
    static final Map<String, String> CREDENTIALS = Map.of(
            "firstline.x.consumer-key", "sandbox-consumer-key",
            "firstline.x.consumer-secret", "sandbox-consumer-secret",
            "firstline.x.access-token", "1000000000000000001-sandbox-access-token",
            "firstline.x.access-token-secret", "sandbox-access-token-secret",
            "firstline.x.bearer-token", "sandbox-bearer-token");

    private SandboxDefaults() {}
}
