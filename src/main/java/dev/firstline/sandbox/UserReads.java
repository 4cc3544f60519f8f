package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls that read accounts: the brand's own, and any by id or name. */
final class UserReads {
    private static final int MOST_IDS = 100;
    private static final Set<String> PARAMETERS = Set.of("user.fields", "tweet.fields", "expansions");

    private final Ledger ledger;

    UserReads(Ledger ledger) {
        this.ledger = ledger;
    }

    Answer me(Call call) {
        return one(call, ledger.user(SandboxCredentials.BRAND_ID), "id", PostView.text(SandboxCredentials.BRAND_ID));
    }

    Answer byId(Call call) {
        return one(call, ledger.user(call.pathId()), "id", call.id());
    }

    Answer byUsername(Call call) {
        return one(call, ledger.user(call.id()), "username", call.id());
    }

    Answer byIds(Call call) {
        call.parameters().only(Reads.union(PARAMETERS, Set.of("ids")));
        var fields = fields(call);
        var ids = call.parameters().list("ids");
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw XRefusal.invalid(
                    "ids",
                    String.join(",", ids),
                    "The number of values in the `ids` query parameter list is not between 1 and 100");
        }
        var data = Json.array();
        var errors = Json.array();
        for (var id : ids) {
            seen(ledger.user(Parameters.id("ids", id)))
                    .ifPresentOrElse(
                            user -> data.add(UserView.of(user, fields)),
                            () -> errors.add(XRefusal.missing("user", "ids", id)));
        }
        var body = Json.object();
        if (!data.isEmpty()) {
            body.set("data", data);
        }
        if (!errors.isEmpty()) {
            body.set("errors", errors);
        }
        return Answer.ok(body);
    }

    private static Answer one(Call call, Optional<SandboxUser> user, String parameter, String value) {
        call.parameters().only(PARAMETERS);
        var fields = fields(call);
        return Answer.ok(seen(user)
                .map(known -> Json.object().<ObjectNode>set("data", UserView.of(known, fields)))
                .orElseGet(() -> XRefusal.onlyErrors(List.of(XRefusal.missing("user", parameter, value)))));
    }

    private static Optional<SandboxUser> seen(Optional<SandboxUser> user) {
        return user.filter(known -> known.profile().state() != AccountState.SUSPENDED);
    }

    private static Set<String> fields(Call call) {
        return Fields.of(call.parameters().with(Set.of("user.fields"))).user();
    }
}
