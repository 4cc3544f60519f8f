package dev.firstline.x;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings that point at a {@link FakeX}. */
record TestConfig(URI baseUrl, Duration readTimeout, boolean implicitMentionSummons) implements XConfig {
    static final String CONSUMER_SECRET = "consumer&secret";
    static final String TOKEN_SECRET = "token secret";

    static TestConfig at(URI uri) {
        return new TestConfig(uri, Duration.ofSeconds(5), true);
    }

    /** Settings as an operator gives them, the rest as by default. */
    static XConfig at(URI uri, Map<String, String> settings) {
        var given = new HashMap<String, String>();
        given.put("firstline.x.base-url", uri.toString());
        given.put("firstline.x.consumer-key", "key");
        given.put("firstline.x.consumer-secret", CONSUMER_SECRET);
        given.put("firstline.x.access-token", "42-token");
        given.put("firstline.x.access-token-secret", TOKEN_SECRET);
        settings.forEach((name, value) -> given.put("firstline.x." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(XConfig.class)
                .withSources(new PropertiesConfigSource(given, "test", 100))
                .build()
                .getConfigMapping(XConfig.class);
    }

    @Override
    public Optional<String> consumerKey() {
        return Optional.of("key");
    }

    @Override
    public Optional<String> consumerSecret() {
        return Optional.of(CONSUMER_SECRET);
    }

    @Override
    public Optional<String> accessToken() {
        return Optional.of("42-token");
    }

    @Override
    public Optional<String> accessTokenSecret() {
        return Optional.of(TOKEN_SECRET);
    }

    @Override
    public Optional<String> bearerToken() {
        return Optional.empty();
    }

    @Override
    public PollAs pollAs() {
        return PollAs.USER;
    }

    @Override
    public Optional<String> clientId() {
        return Optional.empty();
    }

    @Override
    public Optional<String> clientSecret() {
        return Optional.empty();
    }

    @Override
    public Optional<String> refreshToken() {
        return Optional.empty();
    }

    @Override
    public Optional<String> keywords() {
        return Optional.of("\"sky first\"");
    }

    @Override
    public Optional<String> webhookUrl() {
        return Optional.empty();
    }

    @Override
    public boolean messages() {
        return true;
    }

    @Override
    public boolean checkAccount() {
        return false;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }
}
