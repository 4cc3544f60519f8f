package dev.firstline.x;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The calls that keep a webhook: they go with the app's bearer token, as X wants it for them. */
@Path("/2/webhooks")
@Consumes(MediaType.APPLICATION_JSON)
interface XWebhooksApi {
    @GET
    Response all();

    @POST
    Response register(Registration registration);

    /** X challenges the URL again. */
    @PUT
    @Path("/{id}")
    Response validate(@PathParam("id") String id);

    @POST
    @Path("/replay")
    Response replay(Replay replay);

    record Registration(String url) {}

    /** Both ends in UTC as {@code yyyymmddhhmm}, inclusive, of the last 24 hours, the end at least ten minutes ago. */
    record Replay(
            @JsonProperty("webhook_id") String webhook,
            @JsonProperty("from_date") String from,
            @JsonProperty("to_date") String to) {}
}
