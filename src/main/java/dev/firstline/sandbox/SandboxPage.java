package dev.firstline.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The timeline page: four static files and the headers that keep anything foreign out of them. */
final class SandboxPage {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void mount(Router router) {
        file(router, "/sandbox", "page.html", "text/html; charset=utf-8");
        file(router, "/sandbox/page.css", "page.css", "text/css; charset=utf-8");
        file(router, "/sandbox/page.js", "page.js", "text/javascript; charset=utf-8");
        file(router, "/sandbox/controls.js", "controls.js", "text/javascript; charset=utf-8");
    }

    private static void file(Router router, String path, String name, String type) {
        var content = Buffer.buffer(read(name));
        router.get(path)
                .handler(context -> context.response()
                        .putHeader("content-type", type)
                        .putHeader("content-security-policy", POLICY)
                        .putHeader("x-content-type-options", "nosniff")
                        .putHeader("referrer-policy", "no-referrer")
                        .putHeader("cache-control", "no-cache")
                        .end(content.copy()));
    }

    private static byte[] read(String name) {
        try (var resource = SandboxPage.class.getResourceAsStream("/sandbox/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("/sandbox/" + name + " is missing");
            }
            return resource.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
