package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The {@code entities} of a text: mentions of accounts that exist, and links. Offsets count code points of the text as shown, unescaped. */
record EntitiesView(Ledger ledger) {
    void put(ObjectNode view, PostText text) {
        var mentions = mentions(text);
        var urls = urls(text);
        if (mentions.isEmpty() && urls.isEmpty()) {
            return;
        }
        var entities = view.putObject("entities");
        if (!mentions.isEmpty()) {
            entities.set("mentions", mentions);
        }
        if (!urls.isEmpty()) {
            entities.set("urls", urls);
        }
    }

    private ArrayNode mentions(PostText text) {
        var shown = text.shortened();
        var mentions = Json.array();
        for (var found : text.handles()) {
            ledger.user(found.username())
                    .ifPresent(user -> mentions.addObject()
                            .put("start", shown.codePointCount(0, found.start()))
                            .put("end", shown.codePointCount(0, found.end()))
                            .put("username", user.username())
                            .put("id", PostView.text(user.id())));
        }
        return mentions;
    }

    private static ArrayNode urls(PostText text) {
        var shown = text.shortened();
        var urls = Json.array();
        int from = 0;
        for (var link : text.links()) {
            int start = shown.indexOf(link.shortened(), from);
            from = start + link.shortened().length();
            urls.addObject()
                    .put("start", shown.codePointCount(0, start))
                    .put("end", shown.codePointCount(0, from))
                    .put("url", link.shortened())
                    .put("expanded_url", link.expanded())
                    .put("display_url", link.display());
        }
        return urls;
    }
}
