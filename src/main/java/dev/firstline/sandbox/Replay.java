package dev.firstline.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Posts steps into a sandbox at a steady rate; follow-ups wait for the brand's answer, a bounded time, while other threads go on. */
final class Replay {
    /** How it went; refused steps count the follow-ups that had nothing to follow. */
    record Count(int posted, int alreadyThere, int refused) {
        int done() {
            return posted + alreadyThere + refused;
        }
    }

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final long IDLE_MILLIS = 50;

    private final SandboxClient sandbox;
    private final Duration interval;
    private final Duration answerWait;
    private final Consumer<Count> progress;

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Long> postedAt = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private String seen = "0";
    private long lookAgain = System.nanoTime();
    private Count count = new Count(0, 0, 0);

    /**
     * @param rate       posts a second
     * @param answerWait how long a follow-up waits for the brand's answer before it replies to its author's own earlier post
     */
    Replay(SandboxClient sandbox, double rate, Duration answerWait, Consumer<Count> progress) {
        this.sandbox = sandbox;
        this.interval = Duration.ofNanos(Math.round(1e9 / rate));
        this.answerWait = answerWait;
        this.progress = progress;
    }

    Count play(List<ReplayStep> steps) throws SandboxClient.Failed, InterruptedException {
        var waiting = new ArrayList<>(steps);
        long slot = System.nanoTime();
        while (!waiting.isEmpty()) {
            var step = takeReady(waiting);
            if (step == null) {
                Thread.sleep(IDLE_MILLIS);
                continue;
            }
            sleepUntil(slot);
            // What is there already costs no time, so a second run soon reaches what is missing.
            if (post(step)) {
                slot = Math.max(slot, System.nanoTime() - interval.toNanos()) + interval.toNanos();
            }
            progress.accept(count);
        }
        return count;
    }

    private @Nullable ReplayStep takeReady(List<ReplayStep> waiting) throws SandboxClient.Failed, InterruptedException {
        for (Iterator<ReplayStep> steps = waiting.iterator(); steps.hasNext(); ) {
            var step = steps.next();
            if (isReady(step)) {
                steps.remove();
                return step;
            }
        }
        return null;
    }

    private boolean isReady(ReplayStep step) throws SandboxClient.Failed, InterruptedException {
        if (step.after() == null) {
            return true;
        }
        var before = ids.get(step.after());
        var at = postedAt.get(step.after());
        if (at == null) {
            return false;
        }
        if (!step.answer() || before == null || System.nanoTime() - at > answerWait.toNanos()) {
            return true;
        }
        look();
        return answers.containsKey(before);
    }

    private boolean post(ReplayStep step) throws SandboxClient.Failed, InterruptedException {
        var before = step.after() == null ? null : ids.get(step.after());
        postedAt.put(step.key(), System.nanoTime());
        if (step.after() != null && before == null) {
            count = new Count(count.posted(), count.alreadyThere(), count.refused() + 1);
            return false;
        }
        try {
            var target = before == null || !step.answer() ? before : answers.getOrDefault(before, before);
            var posted = sandbox.post(step, target);
            ids.put(step.key(), posted.id());
            count = posted.alreadyThere()
                    ? new Count(count.posted(), count.alreadyThere() + 1, count.refused())
                    : new Count(count.posted() + 1, count.alreadyThere(), count.refused());
            return !posted.alreadyThere();
        } catch (SandboxClient.Failed failed) {
            if (!failed.isRefused()) {
                throw failed;
            }
            count = new Count(count.posted(), count.alreadyThere(), count.refused() + 1);
            return false;
        }
    }

    /** Learns the brand's answers, not more often than it pays. */
    private void look() throws SandboxClient.Failed, InterruptedException {
        if (System.nanoTime() < lookAgain) {
            return;
        }
        for (var post : sandbox.timeline(seen)) {
            seen = post.path("id").asText();
            if (post.path("brand").asBoolean() && post.has("in_reply_to_tweet_id")) {
                answers.putIfAbsent(post.path("in_reply_to_tweet_id").asText(), seen);
            }
        }
        lookAgain = System.nanoTime() + LOOK_EVERY.toNanos();
    }

    private static void sleepUntil(long nanoTime) throws InterruptedException {
        long left = nanoTime - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }
}
