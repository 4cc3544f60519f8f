package dev.firstline.web;

import java.util.Set;

/** The roles of callers. An admin has every role, so resources name only the others. */
public final class Roles {
    /** Works cases. */
    public static final String AGENT = "agent";

    /** Watches the bot and the queues. */
    public static final String SUPERVISOR = "supervisor";

    /** Feeds facts. */
    public static final String OPS = "ops";

    /** Everything. */
    public static final String ADMIN = "admin";

    /** All of them. */
    public static final Set<String> ALL = Set.of(AGENT, SUPERVISOR, OPS, ADMIN);

    private Roles() {}
}
