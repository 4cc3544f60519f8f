package dev.firstline.sandbox;

/** Whether the sandbox counts calls as X does. */
public enum Limits {
    /** X's windows, for each user and each app. */
    REAL,
    /** A million calls in 15 minutes, for measurements. */
    LIFTED
}
