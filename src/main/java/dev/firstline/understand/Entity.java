package dev.firstline.understand;

/**
 * Something a mention names.
 *
 * @param kind    what it is
 * @param label   what intent files call it: the kind's own name, or for {@link EntityKind#NAMED} the one in the feed's key
 * @param value   normalised: {@code BA117}, {@code leeds}, {@code 2026-11-21} or {@code today}, {@code 18:00}
 * @param text    as written
 * @param start   offset of the first character in the masked text
 * @param end     offset after the last character
 * @param heading whether a place is where somebody comes from or goes to; {@link Heading#UNSAID} for all else
 */
public record Entity(EntityKind kind, String label, String value, String text, int start, int end, Heading heading) {
    /** What the words before a place say of it. */
    public enum Heading {
        FROM,
        TO,
        UNSAID
    }

    /** By the kind's own name, heading nowhere. */
    public Entity(EntityKind kind, String value, String text, int start, int end) {
        this(kind, kind.label(), value, text, start, end, Heading.UNSAID);
    }

    /** The same where it stands in a text that this one was made from. */
    Entity in(String text, int from, int to) {
        return new Entity(kind, label, value, text.substring(from, to), from, to, heading);
    }
}
