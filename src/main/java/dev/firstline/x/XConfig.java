package dev.firstline.x;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How X is reached. The secrets belong in the environment only. */
@ConfigMapping(prefix = "firstline.x")
public interface XConfig {
    /** Scheme, host and port in front of {@code /2/…}. */
    @WithDefault("https://api.x.com")
    URI baseUrl();

    /** The app's API key; OAuth 1.0a, as the three below. */
    Optional<String> consumerKey();

    Optional<String> consumerSecret();

    /** The brand account's own token. */
    Optional<String> accessToken();

    Optional<String> accessTokenSecret();

    /** The app's own token: X wants it for the calls that keep a webhook, and {@link PollAs#APP} reads mentions with it. */
    Optional<String> bearerToken();

    /** Who reads the mentions. */
    @WithDefault("user")
    PollAs pollAs();

    /** In whose window of calls the mentions are read, by polling and by comparing all that X shows. */
    enum PollAs {
        /** The brand's account: 300 calls in 15 minutes, and X's lower price where the account owns the app. */
        USER,
        /** The app, by {@link #bearerToken()}, which must be set then: 450 calls in 15 minutes, at the price of any post. */
        APP
    }

    /**
     * The app's OAuth 2.0 client. With {@link #refreshToken()} the Activity API is called as X wants it, as a user who authorized the
     * app; without both, those calls are signed as all others.
     */
    Optional<String> clientId();

    /** Of a confidential client only. */
    Optional<String> clientSecret();

    /**
     * The refresh token that the brand's account got when it authorized the app, with the scopes {@code offline.access tweet.read
     * users.read dm.read}. X takes it once; its successors are kept in the vault until this is set to another.
     */
    Optional<String> refreshToken();

    /**
     * What to search for every minute, in X's query language, at most 512 characters with what is added: {@code "sky first" OR
     * skyfirst}. What is found and does not address the brand is never answered.
     */
    Optional<String> keywords();

    /**
     * Where X reaches {@code /webhooks/x} of this service: https, no port, at most 200 characters. With it, and the bearer token, the
     * service registers it and watches over it; without it mentions come by polling alone.
     */
    Optional<String> webhookUrl();

    /** Whether direct messages are read. */
    @WithDefault("true")
    boolean messages();

    /** Whether the account is looked at after the start, and what X's rules miss is logged. */
    @WithDefault("true")
    boolean checkAccount();

    @WithDefault("3s")
    Duration connectTimeout();

    /** How long X may take to answer a call. */
    @WithDefault("10s")
    Duration readTimeout();

    /**
     * Whether the {@code @brand} that X puts before every reply to the brand counts as a summons. X does not document
     * it; where it does not count, X answers 403 and the mention goes to people.
     */
    @WithDefault("true")
    boolean implicitMentionSummons();
}
