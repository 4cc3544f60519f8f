package dev.firstline.sandbox;

/** A refresh token was used, so it and all before it are spent. */
record Refreshed(long serial) implements LedgerLine {}
