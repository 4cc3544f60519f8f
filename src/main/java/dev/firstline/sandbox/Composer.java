package dev.firstline.sandbox;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what somebody typed into a post, as X's own composer does. */
final class Composer {
    private final Ledger ledger;

    Composer(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A reply, with the automatic leading mentions: the author of the target and whom the target mentions, without the writer, the excluded
     * and those the typed text leads with.
     */
    Draft reply(SandboxUser author, String typed, String lang, SandboxPost target, Set<Long> excluded) {
        var people = new LinkedHashMap<Long, SandboxUser>();
        ledger.user(target.author()).ifPresent(user -> people.put(user.id(), user));
        for (var found : Handles.in(target.text())) {
            ledger.user(found.username()).ifPresent(user -> people.putIfAbsent(user.id(), user));
        }
        people.remove(author.id());
        people.keySet().removeAll(excluded);
        for (var found : Handles.in(typed)) {
            ledger.user(found.username()).ifPresent(user -> people.remove(user.id()));
        }
        var prefix = people.values().stream()
                .map(user -> "@" + user.username() + " ")
                .collect(Collectors.joining());
        return Draft.reply(author, prefix, typed, lang, target);
    }

    /** Somebody repeats a post. */
    Draft retweet(SandboxUser author, SandboxPost original) {
        var writer = ledger.user(original.author()).map(SandboxUser::username).orElse("unknown");
        return Draft.root(author, "RT @" + writer + ": " + original.text(), original.lang())
                .retweeting(original.id());
    }
}
