package dev.firstline.start;

import dev.firstline.sandbox.SandboxCredentials;
import java.util.Map;

/** The credentials that every sandbox publishes, as properties of the X client; they open nothing else. */
final class SandboxDefaults {
    static final Map<String, String> CREDENTIALS = Map.of(
            "firstline.x.consumer-key", SandboxCredentials.CONSUMER_KEY,
            "firstline.x.consumer-secret", SandboxCredentials.CONSUMER_SECRET,
            "firstline.x.access-token", SandboxCredentials.ACCESS_TOKEN,
            "firstline.x.access-token-secret", SandboxCredentials.ACCESS_TOKEN_SECRET,
            "firstline.x.bearer-token", SandboxCredentials.BEARER_TOKEN);

    private SandboxDefaults() {}
}
