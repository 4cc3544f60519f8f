package dev.firstline.x;

/** A field of an object from X is not what it should be. It names the field and never its value. */
class UnreadableItemException extends RuntimeException {
    UnreadableItemException(String field) {
        super("unreadable " + field);
    }
}
