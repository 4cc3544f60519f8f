package dev.firstline;

import java.util.List;
import java.util.regex.Pattern;

/** Where X's documents disagree with each other or with X's pages, so that following one breaks the other. */
public final class XGaps {
    private static final List<Pattern> KNOWN = List.of(
            // The older one has neither the event types of posts and messages nor the removal of several subscriptions.
            Pattern.compile(
                    "x-openapi-2\\.159 POST /2/activity/subscriptions .*request/event_type: does not have a value.*"),
            Pattern.compile("x-openapi-2\\.159 DELETE /2/activity/subscriptions\\?.* the path is not documented"),
            // It shows what was made at the top of the answer; the pages and the newer one show it in `data`.
            Pattern.compile("x-openapi-2\\.159 POST /2/webhooks(/replay)? -> 200 answer: required property .*"),
            // It names who wrote a message as an expansion only; the pages, the older one and its own answers have the
            // field.
            Pattern.compile(
                    "x-openapi-2\\.167 GET /2/dm_(events|conversations/with/\\d+/dm_events)\\?.* query parameter"
                            + " dm_event\\.fields: does not have a value.*"),
            // Two event types are on X's pages only.
            Pattern.compile(
                    "x-openapi-2\\.167 POST /2/activity/subscriptions .*request/event_type: does not have a value.*"
                            + "post\\.(reply|quote)\\.create.*"));

    private XGaps() {}

    public static boolean isKnown(String fault) {
        return KNOWN.stream().anyMatch(gap -> gap.matcher(fault).matches());
    }
}
