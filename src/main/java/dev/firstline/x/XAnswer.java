package dev.firstline.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What X answered.
 *
 * @param status HTTP status
 * @param limit  what the headers say about the budget of this call, if anything, by X's clock
 * @param date   X's own clock, if it told
 * @param body   the body's JSON; missing when it is none, whatever the content type says
 */
record XAnswer(
        int status, @Nullable RateLimit limit, @Nullable Instant date, JsonNode body) {
    /** Signatures hold only while the clocks differ by a few minutes, so no call was made with more than that. */
    static final Duration LARGEST_SKEW = Duration.ofMinutes(5);

    private static final Duration ROUNDING = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    static XAnswer of(Response response) {
        return new XAnswer(
                response.getStatus(),
                RateLimit.of(response.getHeaders()),
                date(response.getHeaderString("Date")),
                json(response.readEntity(String.class)));
    }

    private static @Nullable Instant date(@Nullable String header) {
        try {
            return header == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static JsonNode json(@Nullable String body) {
        try {
            return body == null ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /**
     * A moment on X's clock, which may differ from ours and is told by each answer in whole seconds. Never too late: our own is read
     * after X's, so that the time on the way counts against us.
     */
    Instant onItsClock(Instant ours, Clock clock) {
        Duration ahead = date == null ? LARGEST_SKEW.negated() : Duration.between(clock.instant(), date);
        return ours.plus(ahead).minus(ROUNDING);
    }

    /**
     * {@link #limit} with its end on our clock, which it is compared with: while X's is ahead, a window would seem to end later than any
     * can, and while it is behind, to be over. A difference that no signature survives is a wrong date, and leaves it as it is.
     */
    @Nullable
    RateLimit limitOnOurClock(Instant now) {
        if (limit == null || date == null) {
            return limit;
        }
        Duration behind = Duration.between(date, now);
        return behind.abs().compareTo(LARGEST_SKEW) > 0 ? limit : limit.later(behind);
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Nothing more may be bought: X blocks every such request until the account is topped up. */
    boolean creditsExhausted() {
        return status == 402 || complaint().creditsExhausted();
    }

    /** What X said in words, in whichever of its error shapes. */
    Complaint complaint() {
        return Complaint.of(body);
    }
}
