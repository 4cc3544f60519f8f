package dev.firstline.act;

/** A delivery could not even be taken up. */
class LeaseFailedException extends RuntimeException {
    private final long delivery;

    LeaseFailedException(long delivery, RuntimeException failure) {
        // The message of the cause may quote the database, and that a post.
        super(
                "delivery " + delivery + " could not be taken up: "
                        + failure.getClass().getName(),
                failure);
        this.delivery = delivery;
    }

    long delivery() {
        return delivery;
    }
}
