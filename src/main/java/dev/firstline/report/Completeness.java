package dev.firstline.report;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether all mentions came in, and by what way. A mention that came by several ways counts for each.
 *
 * @param byWebhook  X sent it by itself
 * @param byPoll     the listing of mentions showed it
 * @param bySearch   the keyword query found it
 * @param byMessages the listing of direct messages showed it
 * @param checkedAt  when all that X still shows was last compared with what is stored; null before the first time
 * @param checked    how many mentions X showed then
 * @param missing    how many of these were not stored; they were taken in at once
 */
@Schema(name = "Completeness")
record Completeness(
        long byWebhook,
        long byPoll,
        long bySearch,
        long byMessages,
        @Nullable Instant checkedAt,
        long checked,
        long missing) {}
