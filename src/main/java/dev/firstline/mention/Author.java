package dev.firstline.mention;

/**
 * Who wrote a mention.
 *
 * @param id       stays the same for the account's life
 * @param username the handle without {@code @}; the owner may change it
 */
public record Author(AuthorId id, String username) {}
