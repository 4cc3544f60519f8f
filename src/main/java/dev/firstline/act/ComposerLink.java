package dev.firstline.act;

/** X's link that opens a direct message to an account: where customers send what is not for the public. */
public final class ComposerLink {
    private ComposerLink() {}

    /** X: direct message deep link; 23 weighted characters in a post. */
    public static String to(String account) {
        return "https://x.com/messages/compose?recipient_id=" + account;
    }
}
