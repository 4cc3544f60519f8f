package dev.firstline.queue;

import dev.firstline.cases.Actor;
import dev.firstline.web.Callers;
import dev.firstline.web.ETags;
import dev.firstline.web.Roles;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every call that changes a case brings along. */
@SuppressWarnings("NullAway.Init") // the REST layer fills the fields
class CaseCall {
    @PathParam("id")
    @Parameter(description = "The case's number", example = "1001")
    long id;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "ETag of the case as you last read it", example = "\"3\"")
    @Nullable
    String ifMatch;

    @Context
    SecurityContext caller;

    /** @throws dev.firstline.web.ProblemException 428 when the caller does not say which version they read, 400 for no ETag of ours */
    long version() {
        return ETags.required(ifMatch);
    }

    Actor actor() {
        return actor(caller);
    }

    static Actor actor(SecurityContext caller) {
        return new Actor(Callers.name(caller), caller.isUserInRole(Roles.SUPERVISOR));
    }
}
