package dev.firstline.x;

import dev.firstline.mention.PostId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** Since November 2010 an id on X holds in its upper bits the milliseconds since X's own epoch. */
final class SnowflakeTime {
    private static final long X_EPOCH_MILLIS = 1_288_834_974_657L;
    /** Ids from before, and those of a test server, are smaller than the first of that kind. */
    private static final long FIRST = 1L << 36;

    /** X's servers count within a millisecond each for itself, and their clocks differ: ids are only roughly in order. */
    private static final BigInteger OUT_OF_ORDER = BigInteger.valueOf(5000L << 22);

    private SnowflakeTime() {}

    /** An id of five seconds before; at least 1. Posts in between come a second time, which {@code Intake} passes over. */
    static PostId shortlyBefore(PostId id) {
        BigInteger earlier = new BigInteger(id.value()).subtract(OUT_OF_ORDER);
        return new PostId(earlier.max(BigInteger.ONE).toString());
    }

    static Optional<Instant> of(String id) {
        BigInteger number = new BigInteger(id);
        if (number.bitLength() > 63 || number.longValueExact() < FIRST) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli((number.longValueExact() >> 22) + X_EPOCH_MILLIS));
    }
}
