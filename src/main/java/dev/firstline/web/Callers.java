package dev.firstline.web;

import jakarta.ws.rs.core.SecurityContext;

/** Who makes a call. */
public final class Callers {
    private Callers() {}

    /** The user's name; only for calls that nobody makes without a login. */
    public static String name(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
