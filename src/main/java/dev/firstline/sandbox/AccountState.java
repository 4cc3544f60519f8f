package dev.firstline.sandbox;

/** Who sees an account's posts: the sandbox's brand follows nobody. */
enum AccountState {
    ACTIVE,
    /** Followers only. */
    PROTECTED,
    /** Nobody, and it can do nothing. */
    SUSPENDED;

    boolean isVisible() {
        return this == ACTIVE;
    }
}
