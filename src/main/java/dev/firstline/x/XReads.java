package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.mention.PostId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads from X within its limits. Every method throws {@link UnavailableException} when X cannot be read now. */
@ApplicationScoped
class XReads {
    private static final String NO_CREDITS = "X takes no more reads until the account is topped up or its limit raised";
    private static final Duration SKEW_WORTH_NAMING = Duration.ofMinutes(1);

    private final XClient client;
    private final ReadCredits credits;
    private final Clock clock;
    private final Gate meGate;
    private final Gate mentionsGate;
    private final Gate timelineGate;
    private final Gate searchGate;
    private final Gate postsGate;
    private final Gate messagesGate;
    private volatile @Nullable Brand brand;

    XReads(XClient client, ReadCredits credits, Clock clock) {
        this.client = client;
        this.credits = credits;
        this.clock = clock;
        meGate = new Gate(clock);
        mentionsGate = new Gate(clock);
        timelineGate = new Gate(clock);
        searchGate = new Gate(clock);
        postsGate = new Gate(clock);
        messagesGate = new Gate(clock);
    }

    /** The account that the credentials belong to; asked once. */
    Brand brand() {
        Brand known = brand;
        if (known == null) {
            JsonNode data = read(meGate, client::me).body().path("data");
            known = Brand.read(data).orElseThrow(() -> unreadable("users/me"));
            brand = known;
        }
        return known;
    }

    /** The account with what it says of itself, as X shows it now. */
    JsonNode account() {
        JsonNode data = read(meGate, client::account).body().path("data");
        return Brand.read(data).map(found -> data).orElseThrow(() -> unreadable("users/me"));
    }

    /** One page of the brand's mentions, newest first. */
    XAnswer mentions(@Nullable PostId since, @Nullable String page) {
        String user = brand().id();
        return read(mentionsGate, client.mentionsKey(), () -> client.mentions(user, since, page));
    }

    /** One page of what a query finds in the last seven days, newest first. */
    XAnswer search(String query, @Nullable PostId since, @Nullable String page) {
        return read(searchGate, () -> client.search(query, since, page));
    }

    /** Posts by id, at most 100; of those that X does not show, {@code errors} tells why. */
    XAnswer posts(List<PostId> ids) {
        return read(postsGate, () -> client.posts(ids));
    }

    /** One page of the brand's direct messages, newest first. */
    XAnswer messages(@Nullable String page) {
        return read(messagesGate, () -> client.messages(page));
    }

    /** One page of what was said between the brand and a user, newest first. */
    XAnswer messagesWith(String user, @Nullable String page) {
        return read(messagesGate, () -> client.messagesWith(user, page));
    }

    /** One page of what the brand itself posted, newest first. */
    XAnswer timeline(Instant start, @Nullable String page) {
        String user = brand().id();
        return read(timelineGate, () -> client.timeline(user, start, page));
    }

    private XAnswer read(Gate gate, Supplier<XAnswer> call) {
        return read(gate, "the credentials", call);
    }

    private XAnswer read(Gate gate, String key, Supplier<XAnswer> call) {
        gate.pass();
        Optional<Instant> closed = credits.admit();
        if (closed.isPresent()) {
            throw new UnavailableException(NO_CREDITS, closed.get(), null);
        }
        XAnswer answer = answer(gate, call);
        if (!answer.ok() && answer.creditsExhausted()) {
            throw new UnavailableException(NO_CREDITS, credits.exhausted(), null);
        }
        gate.heed(answer);
        if (!answer.ok()) {
            throw refused(answer, key);
        }
        credits.available();
        if (!answer.body().isObject()) {
            throw unreadable("a " + answer.status());
        }
        return answer;
    }

    /** A connection that broke is tried once more at once, as reading twice does no harm; X closes idle ones without a word. */
    private static XAnswer answer(Gate gate, Supplier<XAnswer> call) {
        try {
            try {
                return call.get();
            } catch (NoAnswerException e) {
                if (!e.connectionBroke()) {
                    throw e;
                }
                return call.get();
            }
        } catch (NoAnswerException e) {
            gate.failed();
            throw new UnavailableException(String.valueOf(e.getMessage()), null, e);
        } catch (MissingCredentialException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), null, e);
        }
    }

    private UnavailableException refused(XAnswer answer, String key) {
        if (answer.status() == 401) {
            return new UnavailableException("X refuses " + key + " (401)" + skew(answer.date()), null, null);
        }
        String detail = answer.complaint().detail();
        return new UnavailableException(
                "X answered " + answer.status() + (detail.isEmpty() ? "" : ": " + detail), null, null);
    }

    /** A wrong clock is the usual reason for a signature that X does not accept. */
    private String skew(@Nullable Instant theirs) {
        if (theirs == null) {
            return "";
        }
        Duration ahead = Duration.between(theirs, clock.instant());
        if (ahead.abs().compareTo(SKEW_WORTH_NAMING) <= 0) {
            return "";
        }
        String minutes = Math.round(ahead.abs().toSeconds() / 60.0) + " min ";
        return "; this machine's clock is " + minutes + (ahead.isNegative() ? "behind" : "ahead of") + " X's";
    }

    static UnavailableException unreadable(String what) {
        return new UnavailableException("X sent something unreadable for " + what, null, null);
    }
}
