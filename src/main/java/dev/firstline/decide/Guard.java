package dev.firstline.decide;

import dev.firstline.mention.Mention;
import dev.firstline.understand.Understanding;
import java.util.Optional;

/** A rule that settles a mention before its content is weighed. The first one that speaks wins. */
@FunctionalInterface
interface Guard {
    Optional<Decision> check(Mention mention, Understanding understanding, Situation situation);
}
