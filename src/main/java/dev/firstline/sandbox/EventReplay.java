package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code POST /2/webhooks/replay}: sends the events of some minutes again, then one {@code replay_job_status}. */
final class EventReplay {
    /** X keeps events for so long. */
    static final Duration REACH = Duration.ofHours(24);

    /** The end must be so old, as long as X's limits are not lifted. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    private final Webhooks webhooks;
    private final Activity activity;
    private final Dispatch dispatch;
    private final Courier courier;
    private final Snowflakes ids;
    private final Switches switches;
    private final Clock clock;

    EventReplay(
            Webhooks webhooks,
            Activity activity,
            Dispatch dispatch,
            Courier courier,
            Snowflakes ids,
            Switches switches,
            Clock clock) {
        this.webhooks = webhooks;
        this.activity = activity;
        this.dispatch = dispatch;
        this.courier = courier;
        this.ids = ids;
        this.switches = switches;
        this.clock = clock;
    }

    Answer create(Call call) {
        call.parameters().only(Set.of());
        var json = Body.object(call.body());
        var webhook = Body.id(json, "webhook_id")
                .flatMap(webhooks::get)
                .orElseThrow(() -> XRefusal.webhook(
                        "WebhookIdInvalid",
                        "webhook_id",
                        json.path("webhook_id").asText(""),
                        "There is no such webhook of this app."));
        var from = minute("from_date", Body.text(json, "from_date"));
        var until = minute("to_date", Body.text(json, "to_date"));
        requireRange(from, until);
        var job = PostView.text(ids.next());
        // Both ends are inclusive minutes.
        start(job, webhook, activity.between(webhook.id(), from, until.plus(Duration.ofMinutes(1))));
        var body = Json.object();
        body.putObject("data").put("job_id", job).put("created_at", XTime.of(clock.instant()));
        return Answer.ok(body);
    }

    private void requireRange(Instant from, Instant until) {
        var now = clock.instant();
        if (from.isAfter(until)) {
            throw XRefusal.invalid("from_date", text(from), "`from_date` must not be after `to_date`");
        }
        if (from.isBefore(now.minus(REACH))) {
            throw XRefusal.invalid("from_date", text(from), "`from_date` must be within the last 24 hours");
        }
        if (switches.limits() == Limits.REAL && until.isAfter(now.minus(SETTLED))) {
            throw XRefusal.invalid("to_date", text(until), "`to_date` must be at least 10 minutes ago");
        }
    }

    private void start(String job, SandboxWebhook webhook, List<Notice> notices) {
        var left = new AtomicInteger(notices.size());
        var lost = new AtomicInteger();
        notices.forEach(notice -> courier.bring(dispatch.parcel(notice).telling(taken -> {
            if (!taken) {
                lost.incrementAndGet();
            }
            if (left.decrementAndGet() == 0) {
                report(job, webhook, lost.get());
            }
        })));
        if (notices.isEmpty()) {
            report(job, webhook, 0);
        }
    }

    private void report(String job, SandboxWebhook webhook, int lost) {
        var body = Json.object();
        body.putObject("replay_job_status")
                .put("webhook_id", PostView.text(webhook.id()))
                .put("job_id", job)
                .put("job_state", lost == 0 ? "Complete" : "Incomplete")
                .put(
                        "job_state_description",
                        lost == 0 ? "Job completed successfully" : lost + " events could not be delivered");
        courier.bring(Parcel.of(webhook.id(), () -> EventView.bytes(body)));
    }

    private static Instant minute(String name, String text) {
        try {
            return LocalDateTime.parse(text, MINUTE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            throw XRefusal.invalid(name, text, "`" + name + "` must be a UTC minute as yyyymmddhhmm");
        }
    }

    private static String text(Instant minute) {
        return MINUTE.format(minute.atOffset(ZoneOffset.UTC));
    }
}
