package dev.firstline.mention;

/**
 * Id of a post on X: 1 to 19 decimal digits. Ids grow with time, so they compare as numbers: by length, then by text.
 *
 * @param value the digits, as X writes them
 */
public record PostId(String value) implements Comparable<PostId> {
    public PostId {
        if (!value.matches("\\d{1,19}")) {
            throw new IllegalArgumentException("post id must be 1 to 19 digits: " + value);
        }
    }

    @Override
    public int compareTo(PostId other) {
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength != 0 ? byLength : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
