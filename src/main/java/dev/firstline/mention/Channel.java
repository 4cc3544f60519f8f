package dev.firstline.mention;

/** Where something was said. */
public enum Channel {
    /** In a post that everybody can read. */
    PUBLIC,
    /** In a direct message between the author and the brand. */
    DM
}
