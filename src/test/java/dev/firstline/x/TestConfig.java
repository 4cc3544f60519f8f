package dev.firstline.x;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings that point at a {@link FakeX}. */
record TestConfig(URI baseUrl, Duration readTimeout, boolean implicitMentionSummons) implements XConfig {
    static final String CONSUMER_SECRET = "consumer&secret";
    static final String TOKEN_SECRET = "token secret";

    static TestConfig at(URI uri) {
        return new TestConfig(uri, Duration.ofSeconds(5), true);
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
