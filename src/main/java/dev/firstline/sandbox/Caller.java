package dev.firstline.sandbox;

/** Who calls. */
enum Caller {
    /** The brand's user, signed by OAuth 1.0a. */
    USER,
    /** The brand's user, by an access token of OAuth 2.0. */
    OAUTH2_USER,
    /** The brand's app alone, by its bearer token. */
    APP;

    boolean isUser() {
        return this != APP;
    }
}
