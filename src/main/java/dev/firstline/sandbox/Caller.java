package dev.firstline.sandbox;

/** Who calls: the brand's user by OAuth 1.0a, or its app alone by bearer token. */
enum Caller {
    USER,
    APP
}
