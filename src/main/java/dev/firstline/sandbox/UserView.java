package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A user as X shows one: id, name and username, more when asked for. */
final class UserView {
    private UserView() {}

    static ObjectNode of(SandboxUser user, Set<String> fields) {
        var view = Json.object()
                .put("id", PostView.text(user.id()))
                .put("name", user.name())
                .put("username", user.username());
        if (fields.contains("created_at")) {
            view.put("created_at", XTime.of(user.createdAt()));
        }
        if (fields.contains("protected")) {
            view.put("protected", false);
        }
        if (fields.contains("verified")) {
            view.put("verified", false);
        }
        if (fields.contains("verified_type")) {
            view.put("verified_type", "none");
        }
        if (fields.contains("receives_your_dm")) {
            view.put("receives_your_dm", true);
        }
        if (fields.contains("connection_status")) {
            view.putArray("connection_status").add("none");
        }
        return view;
    }
}
