package dev.firstline.sandbox;

/** A webhook or a subscription is no more. */
record Removal(long id) implements LedgerLine {}
