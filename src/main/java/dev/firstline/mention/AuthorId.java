package dev.firstline.mention;

/**
 * Id of an account on X: 1 to 19 decimal digits; it stays when the account changes its name.
 *
 * @param value the digits, as X writes them
 */
public record AuthorId(String value) {
    public AuthorId {
        if (!value.matches("\\d{1,19}")) {
            throw new IllegalArgumentException("author id must be 1 to 19 digits: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
