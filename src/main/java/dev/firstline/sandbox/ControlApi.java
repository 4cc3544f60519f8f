package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;

/** What the page, the replay and tests do with a sandbox: act as customers, read everything, order faults, play the demo day. */
final class ControlApi {
    private static final String BASE = "/sandbox/api";
    private static final long MOST_BODY_BYTES = 1 << 20;
    private static final int FIRST_LOOK = 300;

    private final Ledger ledger;
    private final Customers customers;
    private final PeopleControl people;
    private final FaultControl faults;
    private final WebhookControl webhooks;
    private final DemoControl demo;
    private final ControlView view;
    private final LedgerDump dump;

    ControlApi(
            Ledger ledger,
            Customers customers,
            PeopleControl people,
            FaultControl faults,
            WebhookControl webhooks,
            DemoControl demo,
            ControlView view,
            LedgerDump dump) {
        this.ledger = ledger;
        this.customers = customers;
        this.people = people;
        this.faults = faults;
        this.webhooks = webhooks;
        this.demo = demo;
        this.view = view;
        this.dump = dump;
    }

    void mount(Router router) {
        router.route(BASE + "/*").handler(BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES));
        ControlCall.answer(router.get(BASE + "/status"), context -> status());
        ControlCall.answer(router.get(BASE + "/timeline"), this::timeline);
        router.get(BASE + "/ledger").blockingHandler(context -> dump.send(context.response()), false);
        ControlCall.answer(router.post(BASE + "/posts"), this::post);
        ControlCall.answer(router.delete(BASE + "/posts/:id"), this::delete);
        ControlCall.answer(router.post(BASE + "/messages"), context -> people.write(ControlCall.body(context)));
        ControlCall.answer(router.get(BASE + "/messages"), this::messages);
        ControlCall.answer(
                router.get(BASE + "/users/:username"), context -> people.user(context.pathParam("username")));
        ControlCall.answer(
                router.put(BASE + "/users/:username"),
                context -> people.change(context.pathParam("username"), ControlCall.body(context)));
        ControlCall.answer(router.get(BASE + "/faults"), context -> faults.faults());
        ControlCall.answer(router.post(BASE + "/faults"), context -> faults.setFaults(ControlCall.body(context)));
        ControlCall.answer(router.post(BASE + "/switches"), context -> faults.setSwitches(ControlCall.body(context)));
        router.post(BASE + "/webhooks/check").handler(webhooks::check);
        ControlCall.answer(router.get(BASE + "/demo-day"), context -> demo.status());
        ControlCall.answer(
                router.post(BASE + "/demo-day"), context -> demo.start(ControlCall.body(context), context.vertx()));
        ControlCall.answer(router.delete(BASE + "/demo-day"), context -> demo.stop());
    }

    private ObjectNode status() {
        var body = faults.switches();
        body.set("faults", faults.faults());
        body.set("webhooks", webhooks.view());
        ledger.user(SandboxCredentials.BRAND_ID)
                .ifPresent(brand -> body.set("brand", UserView.of(brand, Set.of("description", "receives_your_dm"))));
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

    private ObjectNode messages(RoutingContext context) {
        var since = context.request().getParam("since", "0");
        return people.messages(ControlCall.id("since", since));
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
                        json.path("images").asInt(0),
                        key)))
                .put("already_there", false);
    }

    private ObjectNode delete(RoutingContext context) {
        var post = customers.delete(ControlCall.id("id", context.pathParam("id")));
        return Json.object().put("id", PostView.text(post.id())).put("deleted", true);
    }
}
