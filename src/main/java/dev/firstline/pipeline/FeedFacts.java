package dev.firstline.pipeline;

import dev.firstline.facts.Fact;
import dev.firstline.facts.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds as operations keep them. */
@ApplicationScoped
class FeedFacts implements FactSource {
    private final Facts facts;

    FeedFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Optional<Fact> row(String feed, String key) {
        return facts.current(feed, key);
    }

    @Override
    public List<Fact> rows(String feed, Map<String, String> said, int most) {
        return facts.candidates(feed, said, most);
    }
}
