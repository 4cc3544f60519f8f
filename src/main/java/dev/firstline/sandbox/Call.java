package dev.firstline.sandbox;

/**
 * An admitted call.
 *
 * @param id   the id in the path, or empty
 * @param body as received
 */
record Call(Caller caller, String id, Parameters parameters, String body) {
    /** The id in the path as a number. */
    long pathId() {
        if (!id.matches("\\d{1,19}")) {
            throw XRefusal.invalid("id", id, "The `id` query parameter value [" + id + "] is not valid");
        }
        return Parameters.id("id", id);
    }
}
