package dev.firstline.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.Config;

/** The running service: tells where to look when all is ready, then waits for the end. */
final class Service implements QuarkusApplication {
    private final Config config;
    private final DataConfig data;

    Service(Config config, DataConfig data) {
        this.config = config;
        this.data = data;
    }

    @Override
    public int run(String... args) {
        System.out.print(welcome().text());
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }

    /** Reads what the start has set; tests start Quarkus without it and never come here. */
    private Welcome welcome() {
        String host = config.getValue("quarkus.http.host", String.class);
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String address = "http://" + (everywhere ? "localhost" : host) + ":"
                + config.getValue("quarkus.http.port", Integer.class);
        return new Welcome(
                config.getValue("firstline.sandbox.enabled", Boolean.class),
                address,
                config.getOptionalValue("firstline.x.base-url", String.class).orElse("https://api.x.com"),
                data.dir().toAbsolutePath().normalize());
    }
}
