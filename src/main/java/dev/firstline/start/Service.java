package dev.firstline.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running service: tells where to look when all is ready, then waits for the end. */
final class Service implements QuarkusApplication {
    private final DataConfig data;
    private final boolean sandbox;
    private final String host;
    private final int port;
    private final Optional<String> xAddress;

    Service(
            DataConfig data,
            @ConfigProperty(name = "firstline.sandbox.enabled") boolean sandbox,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "firstline.x.base-url") Optional<String> xAddress) {
        this.data = data;
        this.sandbox = sandbox;
        this.host = host;
        this.port = port;
        this.xAddress = xAddress;
    }

    @Override
    public int run(String... args) {
        System.out.print(welcome().text());
        System.out.flush();
        Quarkus.waitForExit();
        return 0;
    }

    private Welcome welcome() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String address = "http://" + (everywhere ? "localhost" : host) + ":" + port;
        Path folder = data.dir().toAbsolutePath().normalize();
        return new Welcome(sandbox, address, xAddress.orElse("https://api.x.com"), folder);
    }
}
