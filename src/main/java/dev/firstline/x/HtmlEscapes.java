package dev.firstline.x;

/** X escapes three characters in the text of a post, and no others. */
final class HtmlEscapes {
    private HtmlEscapes() {}

    static String undo(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
