package dev.firstline.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Tells the OIDC extension of our one provider, at the first token and not before: a start neither calls out nor waits for it. */
@ApplicationScoped
class IssuerTenant implements TenantConfigResolver {
    private final Optional<OidcTenantConfig> tenant;

    IssuerTenant(OidcConfig config) {
        tenant = config.issuer().map(issuer -> tenant(issuer, config));
    }

    boolean isOn() {
        return tenant.isPresent();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> blocking) {
        return Uni.createFrom().item(tenant.orElse(null));
    }

    private static OidcTenantConfig tenant(URI issuer, OidcConfig config) {
        return OidcTenantConfig.authServerUrl(issuer.toString())
                .tenantId("issuer")
                .applicationType(ApplicationType.SERVICE)
                .roles(Source.accesstoken, config.rolesClaim())
                .token()
                .issuer(issuer.toString())
                .audience(config.audience())
                .principalClaim(config.nameClaim())
                // A token is judged by its signature alone, never by asking the provider about it.
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }
}
