package dev.firstline.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Logging in with tokens of an OpenID Connect provider. Off without an issuer: then nobody is called and no token is taken. */
@ConfigMapping(prefix = "firstline.oidc")
public interface OidcConfig {
    /** The provider; its metadata is read from below this address, and {@code iss} of a token must say what the metadata says. */
    Optional<URI> issuer();

    /** What {@code aud} of a token must name, so that tokens for other services of the same provider do not count here. */
    @WithDefault("firstline")
    String audience();

    /** The claim that lists roles; a slash leads into an object, as in Keycloak's {@code realm_access/roles}. */
    @WithDefault("roles")
    String rolesClaim();

    /** The claim that names the user. It must be one that people cannot choose for themselves at the provider. */
    @WithDefault("preferred_username")
    String nameClaim();
}
