package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A user as X shows one: id, name and username, more when asked for. */
final class UserView {
    private static final String PICTURE =
            "https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png";

    private UserView() {}

    static ObjectNode of(SandboxUser user, Set<String> fields) {
        var profile = user.profile();
        var view = Json.object()
                .put("id", PostView.text(user.id()))
                .put("name", user.name())
                .put("username", user.username());
        if (fields.contains("created_at")) {
            view.put("created_at", XTime.of(user.createdAt()));
        }
        if (fields.contains("description")) {
            view.put("description", profile.description());
        }
        // How X shows the label of an automated account.
        if (fields.contains("affiliation") && profile.automated()) {
            view.putObject("affiliation").put("description", "Automated").put("badge_url", PICTURE);
        }
        if (fields.contains("profile_image_url")) {
            view.put("profile_image_url", PICTURE);
        }
        if (fields.contains("protected")) {
            view.put("protected", profile.state() == AccountState.PROTECTED);
        }
        if (fields.contains("verified")) {
            view.put("verified", false);
        }
        if (fields.contains("verified_type")) {
            view.put("verified_type", "none");
        }
        if (fields.contains("receives_your_dm")) {
            view.put("receives_your_dm", profile.receivesYourDm());
        }
        if (fields.contains("connection_status")) {
            view.putArray("connection_status");
        }
        if (fields.contains("public_metrics")) {
            view.putObject("public_metrics")
                    .put("followers_count", 0)
                    .put("following_count", 0)
                    .put("tweet_count", 0)
                    .put("listed_count", 0);
        }
        return view;
    }
}
