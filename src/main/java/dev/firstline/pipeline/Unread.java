package dev.firstline.pipeline;

import dev.firstline.intent.Topic;
import dev.firstline.mention.Mention;
import dev.firstline.mention.Redaction;
import dev.firstline.understand.Category;
import dev.firstline.understand.Sensitive;
import dev.firstline.understand.Understanding;
import dev.firstline.understand.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of a mention that could not be understood: nothing is claimed. */
final class Unread {
    private Unread() {}

    static Understanding of(Mention mention) {
        return new Understanding(
                Category.OTHER,
                0,
                Map.of(),
                false,
                true,
                Urgency.NONE,
                List.of(),
                Topic.OTHER,
                null,
                null,
                null,
                Set.of(),
                Sensitive.NONE,
                List.of(),
                mention.language(),
                mention.redactions().stream().map(Redaction::kind).collect(Collectors.toSet()));
    }
}
