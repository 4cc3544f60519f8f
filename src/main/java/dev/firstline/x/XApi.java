package dev.firstline.x;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The calls of X's API v2 in use. Bodies come back as text: X's content types and field types cannot be relied on. What goes without a bearer token is signed. */
@Path("/2")
interface XApi {
    @GET
    @Path("/users/me")
    Response me(@QueryParam("user.fields") @Nullable String userFields);

    @GET
    @Path("/users/{id}/mentions")
    Response mentions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer,
            @PathParam("id") String user,
            @QueryParam("max_results") int maxResults,
            @QueryParam("since_id") @Nullable String since,
            @QueryParam("pagination_token") @Nullable String page,
            @QueryParam("tweet.fields") String tweetFields,
            @QueryParam("expansions") String expansions,
            @QueryParam("user.fields") String userFields);

    @GET
    @Path("/tweets/search/recent")
    Response search(
            @QueryParam("query") String query,
            @QueryParam("max_results") int maxResults,
            @QueryParam("since_id") @Nullable String since,
            @QueryParam("next_token") @Nullable String page,
            @QueryParam("tweet.fields") String tweetFields,
            @QueryParam("expansions") String expansions,
            @QueryParam("user.fields") String userFields);

    @GET
    @Path("/tweets")
    Response posts(
            @QueryParam("ids") String ids,
            @QueryParam("tweet.fields") String tweetFields,
            @QueryParam("expansions") String expansions,
            @QueryParam("user.fields") String userFields);

    @GET
    @Path("/dm_events")
    Response messages(
            @QueryParam("max_results") int maxResults,
            @QueryParam("pagination_token") @Nullable String page,
            @QueryParam("event_types") String types,
            @QueryParam("dm_event.fields") String fields,
            @QueryParam("expansions") String expansions,
            @QueryParam("user.fields") String userFields);

    @GET
    @Path("/users/{id}/tweets")
    Response timeline(
            @PathParam("id") String user,
            @QueryParam("max_results") int maxResults,
            @QueryParam("start_time") String start,
            @QueryParam("pagination_token") @Nullable String page,
            @QueryParam("tweet.fields") String tweetFields);

    @GET
    @Path("/activity/subscriptions")
    Response subscriptions(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer);

    @POST
    @Path("/activity/subscriptions")
    @Consumes(MediaType.APPLICATION_JSON)
    Response subscribe(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer, NewSubscription subscription);

    @POST
    @Path("/tweets")
    @Consumes(MediaType.APPLICATION_JSON)
    Response post(NewPost post);

    @DELETE
    @Path("/tweets/{id}")
    Response delete(@PathParam("id") String post);

    @POST
    @Path("/dm_conversations/with/{id}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    Response message(@PathParam("id") String to, NewMessage message);

    @GET
    @Path("/dm_conversations/with/{id}/dm_events")
    Response messagesWith(
            @PathParam("id") String user,
            @QueryParam("max_results") int maxResults,
            @QueryParam("pagination_token") @Nullable String page,
            @QueryParam("event_types") String types,
            @QueryParam("dm_event.fields") String fields);
}
