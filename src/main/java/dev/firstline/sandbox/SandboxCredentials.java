package dev.firstline.sandbox;

/** The well-known keys and the brand account of every sandbox. They open nothing but a sandbox, so they are no secrets. */
public final class SandboxCredentials {
    public static final String CONSUMER_KEY = "sandbox-consumer-key";
    public static final String CONSUMER_SECRET = "sandbox-consumer-secret";
    public static final String ACCESS_TOKEN = "1000000000000000001-sandbox-access-token";
    public static final String ACCESS_TOKEN_SECRET = "sandbox-access-token-secret";
    public static final String BEARER_TOKEN = "sandbox-bearer-token";

    public static final String CLIENT_ID = "sandbox-client-id";
    public static final String CLIENT_SECRET = "sandbox-client-secret";

    /** The first refresh token of the brand's user; it works once, as at X, and each answer brings the next. */
    public static final String REFRESH_TOKEN = "sandbox-refresh-token";

    /** Account id of the brand; the user name can be set, the id stays. */
    public static final long BRAND_ID = 1_000_000_000_000_000_001L;

    public static final String BRAND_USERNAME = "NorthlineCare";
    public static final String BRAND_NAME = "Northline Care";

    private SandboxCredentials() {}
}
