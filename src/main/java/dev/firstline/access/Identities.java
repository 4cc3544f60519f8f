package dev.firstline.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Logins in the platform's form. Neither password nor token goes on with the call. */
final class Identities {
    private Identities() {}

    static SecurityIdentity of(Login login) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(login.username()))
                .addRoles(login.roles())
                .build();
    }
}
