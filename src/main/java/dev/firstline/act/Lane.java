package dev.firstline.act;

import dev.firstline.mention.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * X's windows for one way out (docs.x.com, x-api/fundamentals/rate-limits, 2026-08): posts 100 in 15 minutes for a user and
 * 10,000 in 24 hours for an app, direct messages 15 and 1,440. Thread-safe.
 */
final class Lane {
    static final String QUARTER = "15m";
    static final String DAY = "24h";

    private final Channel channel;
    private final Window quarter;
    private final Window day;
    private final int documentedDay;

    private Lane(Channel channel, int quarterLimit, int dayLimit) {
        this.channel = channel;
        quarter = new Window(Duration.ofMinutes(15), quarterLimit);
        day = new Window(Duration.ofHours(24), dayLimit);
        documentedDay = dayLimit;
    }

    static Lane of(Channel channel) {
        return switch (channel) {
            case PUBLIC -> new Lane(channel, 100, 10_000);
            case DM -> new Lane(channel, 15, 1_440);
        };
    }

    synchronized void count(Instant at, int made) {
        quarter.count(at, made);
        day.count(at, made);
    }

    /** X said so in the service's life before. */
    synchronized void limit(String span, int known) {
        (span.equals(QUARTER) ? quarter : day).limit(known);
    }

    /** What an answer said; which window it speaks of is told by when it ends. */
    synchronized News heard(SendBudget headers, Instant now) {
        boolean soon = quarter.spokenOf(headers, now);
        Window window = soon ? quarter : day;
        boolean changed = window.limit() != headers.limit();
        window.heard(headers);
        return new News(soon ? QUARTER : DAY, headers.limit(), changed);
    }

    /** What headers told of a window. */
    record News(String span, int limit, boolean changed) {}

    /** When a reply may leave that has so many others before it; now when it may at once. */
    synchronized Instant opensFor(Rank rank, int agentsShare, int ahead, Instant now) {
        Instant opens = now;
        for (Window window : inForce()) {
            Window.Standing standing = window.at(now);
            Instant each = standing.opensFor(rank.leaves(standing.limit(), agentsShare), ahead, window.length(), now);
            opens = each.isAfter(opens) ? each : opens;
        }
        return opens;
    }

    /** Whoever may send more in 15 minutes than the table has for a day has other terms than the table's. */
    private List<Window> inForce() {
        boolean tableHolds = quarter.limit() <= documentedDay || day.limit() != documentedDay;
        return tableHolds ? List.of(quarter, day) : List.of(quarter);
    }

    synchronized List<Allowance> allowances(int agentsShare, Instant now) {
        List<Allowance> all = new ArrayList<>();
        for (Window window : inForce()) {
            Window.Standing standing = window.at(now);
            all.add(new Allowance(
                    channel,
                    window == quarter ? QUARTER : DAY,
                    standing.limit(),
                    standing.remaining(),
                    Rank.QUESTION.leaves(standing.limit(), agentsShare),
                    standing.opensAt()));
        }
        return all;
    }
}
