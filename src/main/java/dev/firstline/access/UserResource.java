package dev.firstline.access;

import dev.firstline.web.Callers;
import dev.firstline.web.ETags;
import dev.firstline.web.PageLimit;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import dev.firstline.web.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Admins' side of the users. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Users", description = "Who may come in with a password, and what they may do")
class UserResource {
    private final Accounts accounts;

    UserResource(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param next value of {@code after} for the users that follow; absent at the end */
    record UserPage(List<UserBody> users, @Nullable String next) {}

    @GET
    @Operation(summary = "Users in the order of their names")
    @APIResponse(responseCode = "200", description = "A page; next is the after of the following one")
    public UserPage page(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        int most = PageLimit.read(limit);
        Slice<UserBody> users = Slice.of(accounts.after(after, most + 1), most);
        return new UserPage(users.shown(), users.next(UserBody::name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a user")
    @APIResponse(responseCode = "201", description = "May come in at once; its ETag is its version")
    @APIResponse(responseCode = "400", description = "bad-request, naming the field")
    @APIResponse(responseCode = "409", description = "user-exists")
    public Response create(@Nullable NewUser user, @Context SecurityContext caller) {
        NewUser wanted = user == null ? new NewUser(null, null, null) : user;
        String name = wanted.name();
        if (name == null || !name.matches(Users.NAME) || Users.RESERVED.contains(name)) {
            throw ProblemException.badField(
                    "name", "1 to 64 letters, digits, dots, hyphens or underscores, and none of " + Users.RESERVED);
        }
        UserBody created = accounts.create(
                name,
                UserChange.checked(wanted.roles()),
                NewPassword.checked(wanted.password(), name),
                Callers.name(caller));
        return answer(Response.created(URI.create("/api/v1/users/" + name)), created);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One user; its ETag is its version")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "404", description = "no-such-user")
    public Response one(String name) {
        return answer(Response.ok(), accounts.one(name));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set roles, disable or enable; needs If-Match")
    @APIResponse(responseCode = "200", description = "In force at once here, within a minute in other processes")
    @APIResponse(responseCode = "400", description = "bad-request, naming the field")
    @APIResponse(responseCode = "404", description = "no-such-user")
    @APIResponse(responseCode = "409", description = "last-admin")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response set(
            String name,
            @Nullable UserChange change,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller) {
        UserChange wanted = change == null ? new UserChange(null, null) : change;
        return answer(
                Response.ok(),
                accounts.set(
                        name,
                        UserChange.checked(wanted.roles()),
                        wanted.isDisabled(),
                        required(ifMatch),
                        Callers.name(caller)));
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Take away a user who never did anything, others can be disabled; needs If-Match")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "no-such-user")
    @APIResponse(responseCode = "409", description = "user-in-history, last-admin")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public void delete(
            String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Context SecurityContext caller) {
        accounts.delete(name, required(ifMatch), Callers.name(caller));
    }

    @PUT
    @Path("/{name}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a user another password; If-Match is honoured")
    @APIResponse(
            responseCode = "204",
            description = "The old one is out at once here, within a minute in other processes")
    @APIResponse(responseCode = "400", description = "bad-request, naming the rule that is broken")
    @APIResponse(responseCode = "404", description = "no-such-user")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    public Response setPassword(
            String name,
            @Nullable NewPassword password,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller) {
        String wanted = NewPassword.checked(password == null ? null : password.password(), name);
        UserBody changed = accounts.setPassword(name, wanted, ifMatch, Callers.name(caller));
        return Response.noContent()
                .header(HttpHeaders.ETAG, ETags.of(changed.version()))
                .build();
    }

    private static String required(@Nullable String ifMatch) {
        ETags.required(ifMatch);
        return String.valueOf(ifMatch);
    }

    private static Response answer(Response.ResponseBuilder answer, UserBody user) {
        return answer.header(HttpHeaders.ETAG, ETags.of(user.version()))
                .entity(user)
                .build();
    }
}
