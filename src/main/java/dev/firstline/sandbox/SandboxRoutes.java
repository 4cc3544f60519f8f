package dev.firstline.sandbox;

import io.vertx.ext.web.Router;

/** A sandbox as routes of any Vert.x router: X's paths under {@code /2}, the page and its API under {@code /sandbox}. */
public final class SandboxRoutes implements AutoCloseable {
    private final Sandbox sandbox;

    private SandboxRoutes(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Opens a sandbox and mounts it.
     *
     * @throws IllegalStateException when the ledger file is in use or damaged
     */
    public static SandboxRoutes mount(Router router, SandboxOptions options) {
        var sandbox = Sandbox.open(options);
        sandbox.xApi().mount(router);
        sandbox.controlApi().mount(router);
        new SandboxPage().mount(router);
        return new SandboxRoutes(sandbox);
    }

    /** Stops the demo day and lets go of the ledger file; the routes stay. */
    @Override
    public void close() {
        sandbox.close();
    }
}
