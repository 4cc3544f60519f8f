package dev.firstline.facts;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of a row: from then on it had these values, or was gone.
 *
 * <p>A row sent again unchanged raises its version and its as-of time but writes no line. To explain an answer that stated
 * version <i>v</i> as of <i>t</i>, take the newest line whose version is at most <i>v</i>: the row had that line's values, and
 * <i>t</i> lies between its {@code asOf} and {@code confirmedAsOf}, the first and the last time operations said so.
 *
 * @param version         of the row with this change; grows, also when a row is deleted and made anew
 * @param change          {@code set} or {@code deleted}
 * @param values          the feed's fields; none where it was deleted
 * @param asOf            since when operations knew these values to be true; absent where it was deleted
 * @param confirmedAsOf   the last time that they said so
 * @param expiresAt       when they would stop being true, as last sent
 * @param by              who changed it; a user's name
 * @param at              when that was
 * @param until           when the next line followed; absent while this one is in force
 */
@Schema(description = "A change of a row; the feed's own fields stand beside these members")
record HistoryLine(
        long version,
        String change,
        @JsonAnyGetter Map<String, String> values,
        @Nullable Instant asOf,
        @Nullable Instant confirmedAsOf,
        @Nullable Instant expiresAt,
        String by,
        Instant at,
        @Nullable Instant until) {}
