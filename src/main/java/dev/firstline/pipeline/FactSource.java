package dev.firstline.pipeline;

import dev.firstline.facts.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where rows are looked up: the feeds, or in a rehearsal what a file says. */
interface FactSource {
    /** Nothing in any feed. */
    FactSource EMPTY = new FactSource() {
        @Override
        public Optional<Fact> row(String feed, String key) {
            return Optional.empty();
        }

        @Override
        public List<Fact> rows(String feed, Map<String, String> said, int most) {
            return List.of();
        }
    };

    /** A row by its key. */
    Optional<Fact> row(String feed, String key);

    /** Rows by what was said of them: field → value. */
    List<Fact> rows(String feed, Map<String, String> said, int most);
}
