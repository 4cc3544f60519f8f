package dev.firstline.access;

import dev.firstline.web.Callers;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What callers may know and change of themselves, whatever their role. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Users")
class MeResource {
    private final Logins logins;
    private final Accounts accounts;

    MeResource(Logins logins, Accounts accounts) {
        this.logins = logins;
        this.accounts = accounts;
    }

    /** @param roles what the caller may do; all of them for an admin */
    record Me(String name, List<String> roles) {}

    @GET
    @Operation(summary = "Who I am here")
    public Me me(@Context SecurityContext caller) {
        return new Me(
                Callers.name(caller),
                Roles.ALL.stream().filter(caller::isUserInRole).sorted().toList());
    }

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change my password; needs the one so far, and a wrong one counts as a failed login")
    @APIResponse(
            responseCode = "204",
            description = "The old one is out at once here, within a minute in other processes")
    @APIResponse(responseCode = "400", description = "bad-request, naming the rule that is broken")
    @APIResponse(responseCode = "403", description = "wrong-password")
    @APIResponse(responseCode = "404", description = "no-such-user: the caller has no password here")
    @APIResponse(responseCode = "429", description = "too-many-failed-logins")
    public void changePassword(
            @Nullable NewPassword body, @Context SecurityContext caller, @Context RoutingContext call) {
        String name = Callers.name(caller);
        String wanted = NewPassword.checked(body == null ? null : body.password(), name);
        String old = body == null || body.oldPassword() == null ? "" : body.oldPassword();
        if (old.isEmpty()) {
            throw ProblemException.badField("oldPassword", "the password so far");
        }
        accounts.one(name);
        logins.check(name, old.toCharArray(), CallerAddress.of(call))
                .match(
                        admitted -> accounts.setPassword(name, wanted, null, name),
                        () -> {
                            throw new ProblemException(403, "wrong-password", "oldPassword is not the password so far");
                        },
                        closed -> {
                            throw TurnedAwayException.tooManyFailures(closed.left());
                        });
    }
}
