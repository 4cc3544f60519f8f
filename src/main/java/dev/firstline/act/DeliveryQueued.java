package dev.firstline.act;

/** A reply was put into the outbox; observed after its transaction committed. */
record DeliveryQueued() {}
