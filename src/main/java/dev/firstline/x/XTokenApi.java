package dev.firstline.x;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where X gives access tokens of OAuth 2.0. */
@Path("/2/oauth2/token")
interface XTokenApi {
    /**
     * @param basic    id and secret of a confidential client, else null
     * @param clientId id of a public client, else null
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response grant(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String basic,
            @FormParam("grant_type") String grantType,
            @FormParam("refresh_token") String refreshToken,
            @FormParam("client_id") @Nullable String clientId);
}
