package dev.firstline.sandbox;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something on its way to a webhook.
 *
 * @param body    made anew for each try, so that what waits stays small
 * @param tries   how often it was tried before
 * @param settled told at the end whether it was taken
 */
record Parcel(long webhook, Supplier<byte[]> body, int tries, Consumer<Boolean> settled) {
    static Parcel of(long webhook, Supplier<byte[]> body) {
        return new Parcel(webhook, body, 0, taken -> {});
    }

    Parcel again() {
        return new Parcel(webhook, body, tries + 1, settled);
    }

    Parcel telling(Consumer<Boolean> listener) {
        return new Parcel(webhook, body, tries, listener);
    }
}
