package dev.firstline.x;

import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What supervisors see of the account on X. */
@Path("/api/v1/x/account")
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "X")
class AccountResource {
    private final Account account;

    AccountResource(Account account) {
        this.account = account;
    }

    @GET
    @Operation(summary = "The brand's account and what X's rules ask of it; by-hand is what X's API does not tell")
    public Account.State now() {
        try {
            return account.read();
        } catch (UnavailableException e) {
            throw new ProblemException(503, "x-unavailable", String.valueOf(e.getMessage()));
        }
    }
}
