package dev.firstline.sandbox;

import java.util.HashSet;
import java.util.Set;

/** What a call asks to see of posts and users beyond the minimal objects. Names are X's, those unknown to the sandbox stay out of the answer. */
record Fields(Set<String> tweet, Set<String> user, Set<String> expansions) {
    static final Set<String> PARAMETERS =
            Set.of("tweet.fields", "user.fields", "expansions", "media.fields", "poll.fields", "place.fields");

    private static final Set<String> TWEET = Set.of(
            "article",
            "attachments",
            "author_id",
            "card_uri",
            "community_id",
            "context_annotations",
            "conversation_id",
            "created_at",
            "display_text_range",
            "edit_controls",
            "edit_history_tweet_ids",
            "entities",
            "geo",
            "id",
            "in_reply_to_user_id",
            "lang",
            "note_tweet",
            "media_metadata",
            "paid_partnership",
            "possibly_sensitive",
            "public_metrics",
            "referenced_tweets",
            "reply_settings",
            "source",
            "text",
            "withheld");
    private static final Set<String> USER = Set.of(
            "affiliation",
            "connection_status",
            "created_at",
            "description",
            "entities",
            "id",
            "location",
            "name",
            "profile_image_url",
            "protected",
            "public_metrics",
            "receives_your_dm",
            "url",
            "username",
            "verified",
            "verified_type",
            "withheld");
    private static final Set<String> EXPANSIONS = Set.of(
            "attachments.media_keys",
            "attachments.poll_ids",
            "author_id",
            "edit_history_tweet_ids",
            "entities.mentions.username",
            "geo.place_id",
            "in_reply_to_user_id",
            "referenced_tweets.id",
            "referenced_tweets.id.author_id");

    static Fields of(Parameters parameters) {
        var expansions = parameters.names("expansions", EXPANSIONS);
        // An expansion brings the field it follows.
        var tweet = new HashSet<>(parameters.names("tweet.fields", TWEET));
        expansions.stream()
                .map(expansion -> expansion.replaceFirst("\\..*", ""))
                .forEach(tweet::add);
        return new Fields(tweet, parameters.names("user.fields", USER), expansions);
    }

    boolean expands(String expansion) {
        return expansions.contains(expansion);
    }
}
