package dev.firstline.x;

import dev.firstline.ingest.Trouble;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The OAuth 2.0 token in force, for the calls of the Activity API: X sends a user's mentions and messages only to whom the user has
 * authorized so. A successor is stored before it is used. Where no token is set, or X takes it no more, those calls go with OAuth 1.0a,
 * which X's API descriptions allow too. Thread-safe.
 */
@ApplicationScoped
class UserTokens {
    /** The calls come every five minutes, so none meets the end. */
    private static final Duration BEFORE_THE_END = Duration.ofMinutes(10);

    private final XConfig config;
    private final TokenEndpoint endpoint;
    private final TokenStore store;
    private final Clock clock;
    private final Trouble trouble = new Trouble("Refreshing the OAuth 2.0 token");
    private @Nullable UserToken held;
    private boolean unsaved;
    private volatile @Nullable String refusal;

    UserTokens(XConfig config, TokenEndpoint endpoint, TokenStore store, Clock clock) {
        this.config = config;
        this.endpoint = endpoint;
        this.store = store;
        this.clock = clock;
    }

    /** A call that goes with a user's bearer token, or with none when OAuth 1.0a has to do. */
    interface Call {
        XAnswer with(@Nullable String bearer);
    }

    /**
     * Makes a call, and once more with a new token when X does not take the one it went with.
     *
     * @throws UnavailableException when there is to be a token and none can be had now
     */
    XAnswer make(Call call) {
        Optional<String> token = token(null);
        XAnswer answer = call.with(token.orElse(null));
        return token.isPresent() && answer.status() == 401
                ? call.with(token(token.get()).orElse(null))
                : answer;
    }

    /** Why X takes the token no more, in words for the operator. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * One caller refreshes, the others wait for what it gets.
     *
     * @param failed a token that X does not take
     */
    private synchronized Optional<String> token(@Nullable String failed) {
        Optional<String> first = config.refreshToken().map(String::strip);
        if (first.isEmpty() || refusal != null) {
            return Optional.empty();
        }
        try {
            if (held == null) {
                held = store.find(first.get()).orElse(null);
            }
            if (unsaved || !lasts(held, failed, BEFORE_THE_END)) {
                store.exchange(first.get(), kept -> next(kept.orElse(null), first.get(), failed));
                unsaved = false;
            }
            trouble.over();
        } catch (TokenRefusedException e) {
            refusal = String.valueOf(e.getMessage());
            Log.errorf("%s. Until then the Activity API is called with OAuth 1.0a", refusal);
            return Optional.empty();
        } catch (RuntimeException e) { // of X or of the database; the next call tries again
            if (!lasts(held, failed, Duration.ZERO)) {
                throw e;
            }
            trouble.met(unsaved ? "the new token is not stored yet, and lost when the service ends now" : kind(e));
        }
        return Optional.ofNullable(held).map(UserToken::access);
    }

    /** What X answers is held whatever becomes of the store's transaction around this: the token before it is worth nothing any more. */
    private UserToken next(@Nullable UserToken kept, String first, @Nullable String failed) {
        UserToken latest = unsaved ? held : kept;
        if (latest == null || !lasts(latest, failed, BEFORE_THE_END)) {
            latest = endpoint.refresh(latest == null ? first : latest.refresh());
            unsaved = true;
        }
        held = latest;
        return latest;
    }

    private boolean lasts(@Nullable UserToken token, @Nullable String failed, Duration ahead) {
        return token != null
                && !token.access().equals(failed)
                && token.until().isAfter(clock.instant().plus(ahead));
    }

    private static String kind(RuntimeException e) {
        boolean ofX = e instanceof UnavailableException || e instanceof NoAnswerException;
        return ofX ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName();
    }
}
