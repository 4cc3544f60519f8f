package dev.firstline.pipeline;

import dev.firstline.mention.Mention;
import dev.firstline.mention.Redaction;
import dev.firstline.understand.Category;
import dev.firstline.understand.Understanding;
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
                0,
                null,
                null,
                Set.of(),
                List.of(),
                mention.language(),
                mention.redactions().stream().map(Redaction::kind).collect(Collectors.toSet()));
    }
}
