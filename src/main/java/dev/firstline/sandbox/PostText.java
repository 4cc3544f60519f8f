package dev.firstline.sandbox;

import java.util.List;

/**
 * A text as X shows it, with what is found in it.
 *
 * @param plain     as it was written
 * @param shortened with its links as t.co links
 * @param handles   at offsets in the shortened text
 * @param links     at offsets in the plain text
 */
record PostText(String plain, String shortened, List<Handles.Found> handles, List<Links.Found> links) {
    PostText {
        handles = List.copyOf(handles);
        links = List.copyOf(links);
    }

    static PostText of(String plain) {
        var links = Links.in(plain);
        var shortened = Links.shorten(plain, links);
        return new PostText(plain, shortened, Handles.in(shortened), links);
    }
}
