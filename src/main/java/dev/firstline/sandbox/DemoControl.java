package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** Starts and stops the demo day, and keeps it going. */
final class DemoControl implements AutoCloseable {
    private static final long TICK_MILLIS = 200;
    private static final double FASTEST = 100;

    private final DemoDay demoDay;
    private @Nullable Runnable stopTicking;

    DemoControl(DemoDay demoDay) {
        this.demoDay = demoDay;
    }

    ObjectNode start(JsonNode json, Vertx vertx) {
        double speed = json.path("speed").asDouble(1);
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new BadRequest("speed", "use a number above 0 and up to 100; 1 takes three minutes");
        }
        demoDay.start(speed);
        tick(vertx);
        return status();
    }

    ObjectNode stop() {
        close();
        return status();
    }

    ObjectNode status() {
        return Json.MAPPER.valueToTree(demoDay.status());
    }

    @Override
    public void close() {
        demoDay.stop();
        tick(null);
    }

    private synchronized void tick(@Nullable Vertx vertx) {
        if (stopTicking != null) {
            stopTicking.run();
            stopTicking = null;
        }
        if (vertx != null) {
            demoDay.tick();
            long timer = vertx.setPeriodic(TICK_MILLIS, ignored -> demoDay.tick());
            stopTicking = () -> vertx.cancelTimer(timer);
        }
    }
}
