package dev.firstline.x;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** Since November 2010 an id on X holds in its upper bits the milliseconds since X's own epoch. */
final class SnowflakeTime {
    private static final long X_EPOCH_MILLIS = 1_288_834_974_657L;
    /** Ids from before, and those of a test server, are smaller than the first of that kind. */
    private static final long FIRST = 1L << 36;

    private SnowflakeTime() {}

    static Optional<Instant> of(String id) {
        BigInteger number = new BigInteger(id);
        if (number.bitLength() > 63 || number.longValueExact() < FIRST) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli((number.longValueExact() >> 22) + X_EPOCH_MILLIS));
    }
}
