package dev.firstline.queue;

import dev.firstline.cases.Cases;
import dev.firstline.web.ETags;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Moving a case: claim, keep, give back, close. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Cases")
class MoveResource {
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final Cases cases;

    MoveResource(Cases cases) {
        this.cases = cases;
    }

    @POST
    @Path("/{id}/claim")
    @Operation(summary = "Claim this case; 409 names the holder when somebody else has it")
    public RestResponse<CaseView> claim(
            @PathParam("id") long id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller) {
        return CaseAnswer.of(RestResponse.Status.CREATED, cases.claim(id, name(caller), ETags.required(ifMatch)));
    }

    @POST
    @Path("/{id}/heartbeat")
    @Operation(summary = "Keep the lease")
    public RestResponse<CaseView> heartbeat(@PathParam("id") long id, @Context SecurityContext caller) {
        return CaseAnswer.of(RestResponse.Status.OK, cases.heartbeat(id, name(caller)));
    }

    @POST
    @Path("/{id}/release")
    @Operation(summary = "Give the case back to its queue; its age is kept")
    public RestResponse<CaseView> release(
            @PathParam("id") long id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller) {
        return CaseAnswer.of(RestResponse.Status.OK, cases.release(id, name(caller), ETags.required(ifMatch)));
    }

    /** Why a case is done: a short kebab-case code. */
    record Closing(@Nullable String disposition) {}

    @POST
    @Path("/{id}/close")
    @Operation(summary = "Close the case; the bot owns the author's conversations again")
    public RestResponse<CaseView> close(
            @PathParam("id") long id,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            @Context SecurityContext caller,
            @Nullable Closing closing) {
        String disposition = closing == null || closing.disposition() == null ? "resolved" : closing.disposition();
        if (!Codes.isCode(disposition)) {
            throw ProblemException.badField("disposition", Codes.MUST_BE);
        }
        return CaseAnswer.of(
                RestResponse.Status.OK, cases.close(id, name(caller), ETags.required(ifMatch), disposition));
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
