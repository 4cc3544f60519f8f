package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays the demo script into the ledger; somebody calls {@link #tick} a few times a second. Thread-safe. */
final class DemoDay {
    /** So long a follow-up waits for the brand's answer after its time has come. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Whether it plays, and how far it is. */
    record Status(boolean running, int posted, int total, double speed) {}

    private final List<DemoStep> script;
    private final Customers customers;
    private final Ledger ledger;
    private final SandboxUser brand;
    private final Clock clock;

    private final List<DemoStep> waiting = new ArrayList<>();
    private final Map<String, Long> posted = new HashMap<>();
    private @Nullable Instant start;
    private double speed = 1;

    DemoDay(List<DemoStep> script, Customers customers, Ledger ledger, SandboxUser brand, Clock clock) {
        this.script = List.copyOf(script);
        this.customers = customers;
        this.ledger = ledger;
        this.brand = brand;
        this.clock = clock;
    }

    /** Begins anew, also in the middle of a day. */
    synchronized void start(double wantedSpeed) {
        speed = wantedSpeed;
        start = clock.instant();
        waiting.clear();
        waiting.addAll(script);
        posted.clear();
    }

    synchronized void stop() {
        start = null;
        waiting.clear();
    }

    synchronized Status status() {
        return new Status(start != null, posted.size(), script.size(), speed);
    }

    /** Posts what is due. */
    synchronized void tick() {
        if (start == null) {
            return;
        }
        for (Iterator<DemoStep> steps = waiting.iterator(); steps.hasNext(); ) {
            var step = steps.next();
            var late = Duration.between(due(step), clock.instant());
            if (!late.isNegative() && post(step, late)) {
                steps.remove();
            }
        }
        if (waiting.isEmpty()) {
            start = null;
        }
    }

    private Instant due(DemoStep step) {
        return Objects.requireNonNull(start).plusMillis(Math.round(step.at() * 1000 / speed));
    }

    private boolean post(DemoStep step, Duration late) {
        var wanted = Customers.Wanted.post(
                step.username(), step.name(), step.text().replace("@brand", "@" + brand.username()));
        if (step.on() == null) {
            return done(step, wanted);
        }
        var before = posted.get(step.on());
        // The earlier post may still wait itself, or somebody deleted it.
        if (before == null || ledger.post(before).isEmpty()) {
            return late.compareTo(PATIENCE.multipliedBy(2)) > 0 && done(step, wanted);
        }
        if (step.follow() == DemoStep.Follow.RETWEET) {
            return done(step, wanted.repeating(before));
        }
        var answer = step.follow() == DemoStep.Follow.ANSWER ? answer(before) : Optional.of(before);
        if (answer.isEmpty() && late.compareTo(PATIENCE) < 0) {
            return false;
        }
        return done(step, wanted.replyingTo(answer.orElse(before)));
    }

    private boolean done(DemoStep step, Customers.Wanted wanted) {
        posted.put(step.id(), customers.post(wanted).id());
        return true;
    }

    private Optional<Long> answer(long post) {
        return ledger.after(post).stream()
                .filter(reply -> reply.author() == brand.id())
                .filter(reply -> Objects.equals(reply.repliedTo(), post))
                .map(SandboxPost::id)
                .findFirst();
    }
}
