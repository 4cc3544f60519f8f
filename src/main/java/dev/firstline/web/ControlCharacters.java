package dev.firstline.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses control characters in addresses. No name has one, and PostgreSQL fails at the first of them. */
class ControlCharacters {
    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext call) {
        UriInfo address = call.getUriInfo();
        refuse("path", address.getPath(true));
        address.getQueryParameters(true).forEach((name, values) -> {
            refuse("query", name);
            values.forEach(value -> refuse(name, value));
        });
    }

    private static void refuse(String field, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.badField(field, "has a control character");
        }
    }
}
