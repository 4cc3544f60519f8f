package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page, the replay and tests do with a sandbox: post as a customer, read everything, order faults, play the demo day. */
final class ControlApi implements AutoCloseable {
    private static final String BASE = "/sandbox/api";
    private static final long MOST_BODY_BYTES = 1 << 20;
    private static final int FIRST_LOOK = 300;
    private static final long TICK_MILLIS = 200;
    private static final double FASTEST = 100;

    private final SandboxOptions options;
    private final Ledger ledger;
    private final SandboxUser brand;
    private final Customers customers;
    private final Faults faults;
    private final DemoDay demoDay;
    private final ControlView view;
    private @Nullable Runnable stopTicking;

    ControlApi(
            SandboxOptions options,
            Ledger ledger,
            SandboxUser brand,
            Customers customers,
            Faults faults,
            DemoDay demoDay) {
        this.options = options;
        this.ledger = ledger;
        this.brand = brand;
        this.customers = customers;
        this.faults = faults;
        this.demoDay = demoDay;
        this.view = new ControlView(ledger, brand);
    }

    void mount(Router router) {
        router.route(BASE + "/*").handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
        ControlCall.answer(router.get(BASE + "/status"), context -> status());
        ControlCall.answer(router.get(BASE + "/timeline"), this::timeline);
        ControlCall.answer(router.get(BASE + "/ledger"), context -> everything());
        ControlCall.answer(router.post(BASE + "/posts"), this::post);
        ControlCall.answer(router.post(BASE + "/faults"), this::setFaults);
        ControlCall.answer(router.get(BASE + "/demo-day"), context -> demoStatus());
        ControlCall.answer(router.post(BASE + "/demo-day"), this::startDemo);
        ControlCall.answer(router.delete(BASE + "/demo-day"), context -> stopDemo());
    }

    @Override
    public void close() {
        demoDay.stop();
        tick(null);
    }

    private ObjectNode status() {
        var body = Json.object()
                .put("limits", options.limits().name().toLowerCase(Locale.ROOT))
                .put("implicit_mention_summons", options.implicitMentionSummons());
        body.set("brand", UserView.of(brand, Set.of()));
        return body;
    }

    private ObjectNode timeline(RoutingContext context) {
        var since = context.request().getParam("since");
        if (since == null || since.isEmpty()) {
            var newest = new ArrayList<>(ledger.newest(FIRST_LOOK));
            Collections.reverse(newest);
            return view.posts(newest);
        }
        return view.posts(ledger.after(ControlCall.id("since", since)));
    }

    private ObjectNode everything() {
        var body = view.posts(ledger.after(0));
        var messages = body.putArray("messages");
        ledger.messages().forEach(message -> messages.add(view.message(message)));
        var users = body.putArray("users");
        ledger.users().forEach(user -> users.add(UserView.of(user, Set.of())));
        return body;
    }

    private ObjectNode post(RoutingContext context) {
        var json = ControlCall.body(context);
        var key = ControlCall.text(json, "key");
        var before = key == null ? null : ledger.byKey(key).orElse(null);
        if (before != null) {
            return view.post(before).put("already_there", true);
        }
        return view.post(customers.post(new Customers.Wanted(
                        ControlCall.required(json, "username").replaceFirst("^@", ""),
                        ControlCall.text(json, "name"),
                        json.path("text").asText(""),
                        ControlCall.text(json, "lang"),
                        ControlCall.id(json, "in_reply_to_tweet_id"),
                        ControlCall.id(json, "retweet_of"),
                        ControlCall.id(json, "quote_of"),
                        ControlCall.id(json, "edit_of"),
                        key)))
                .put("already_there", false);
    }

    private ObjectNode setFaults(RoutingContext context) {
        var wanted = new ArrayList<Fault>();
        for (var name : ControlCall.body(context).path("next")) {
            try {
                wanted.add(Json.MAPPER.treeToValue(name, Fault.class));
            } catch (IOException unknown) {
                throw new BadRequest("next", "use made-then-dropped, unavailable, made-then-error or dropped");
            }
        }
        faults.set(wanted);
        return Json.object().put("set", wanted.size());
    }

    private ObjectNode startDemo(RoutingContext context) {
        double speed = ControlCall.body(context).path("speed").asDouble(1);
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new BadRequest("speed", "use a number above 0 and up to 100; 1 takes three minutes");
        }
        demoDay.start(speed);
        tick(context.vertx());
        return demoStatus();
    }

    private ObjectNode stopDemo() {
        demoDay.stop();
        tick(null);
        return demoStatus();
    }

    private ObjectNode demoStatus() {
        return Json.MAPPER.valueToTree(demoDay.status());
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
