package dev.firstline.sandbox;

/** A call of the control API that cannot be done as sent. */
final class BadRequest extends RuntimeException {
    private final String field;

    BadRequest(String field, String detail) {
        super(detail);
        this.field = field;
    }

    String field() {
        return field;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
