package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A call that X would refuse, with X's status and body. */
final class XRefusal extends RuntimeException {
    private static final String PROBLEMS = "https://api.x.com/2/problems/";

    private final int status;
    private final transient ObjectNode body;

    private XRefusal(int status, ObjectNode body) {
        super(body.path("detail").asText("refused"));
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        return body;
    }

    static XRefusal unauthorized() {
        return plain(401, "Unauthorized", "Unauthorized");
    }

    static XRefusal forbidden(String detail) {
        return plain(403, "Forbidden", detail);
    }

    /** The kind of token that came is not one the endpoint takes. */
    static XRefusal unsupported(Caller caller, Endpoint endpoint) {
        var taken = Arrays.stream(Caller.values())
                .filter(endpoint::admits)
                .map(XRefusal::kind)
                .collect(Collectors.joining(", "));
        return new XRefusal(
                403,
                problem(
                        "Unsupported Authentication",
                        "Authenticating with " + kind(caller) + " is forbidden for this endpoint.  Supported"
                                + " authentication types are [" + taken + "].",
                        PROBLEMS + "unsupported-authentication",
                        403));
    }

    static XRefusal otherAccount() {
        return forbidden("You are not permitted to perform this action.");
    }

    static XRefusal notFound() {
        return plain(404, "Not Found", "Not Found");
    }

    static XRefusal invalid(String parameter, String value, String message) {
        var body = problem(
                "Invalid Request",
                "One or more parameters to your request was invalid.",
                PROBLEMS + "invalid-request",
                400);
        var error = body.putArray("errors").addObject();
        error.putObject("parameters").putArray(parameter).add(value);
        error.put("message", message);
        return new XRefusal(400, body);
    }

    static XRefusal malformedBody(String message) {
        var body = problem(
                "Invalid Request",
                "One or more parameters to your request was invalid.",
                PROBLEMS + "invalid-request",
                400);
        body.putArray("errors").addObject().put("message", message);
        return new XRefusal(400, body);
    }

    /** The documented body for a spent window. */
    static XRefusal rateLimited() {
        var body = Json.object();
        body.putArray("errors").addObject().put("code", 88).put("message", "Rate limit exceeded");
        return new XRefusal(429, body);
    }

    /** No credits, or the limit of spending is reached: nothing goes until somebody pays. */
    static XRefusal creditsExhausted(int status) {
        var body = problem(
                "UsageCapExceeded",
                "Usage cap exceeded: the account has no credits left.",
                PROBLEMS + "usage-capped",
                status);
        body.put("period", "Monthly").put("scope", "Account");
        return new XRefusal(status, body);
    }

    /** @param reason X's name for the failure */
    static XRefusal webhook(String reason, String parameter, String value, String detail) {
        var body = problem("Invalid Request", reason + ": " + detail, PROBLEMS + "invalid-request", 400);
        var error = body.putArray("errors").addObject();
        error.putObject("parameters").putArray(parameter).add(value);
        error.put("message", reason);
        return new XRefusal(400, body);
    }

    static XRefusal duplicateSubscription(String eventType) {
        return new XRefusal(
                409,
                problem(
                        "Conflict",
                        "A subscription for " + eventType + " with this filter exists already.",
                        PROBLEMS + "conflict",
                        409));
    }

    static XRefusal noSubscription(String id) {
        var body = missing("subscription", "subscription_id", id).put("status", 404);
        return new XRefusal(404, body);
    }

    static XRefusal serverError(int status) {
        return plain(
                status, status == 503 ? "Service Unavailable" : "Internal Server Error", "Please try again later.");
    }

    /** An entry of {@code errors[]} in an answer that is partly a success. */
    static ObjectNode missing(String resource, String parameter, String value) {
        var error = problem(
                "Not Found Error",
                "Could not find " + resource + " with " + parameter + ": [" + value + "].",
                PROBLEMS + "resource-not-found",
                0);
        error.remove("status");
        return error.put("resource_type", resource)
                .put("resource_id", value)
                .put("parameter", parameter)
                .put("value", value);
    }

    /** An entry of {@code errors[]} for what is there and not to be seen: its author is protected or suspended. */
    static ObjectNode hidden(String resource, String parameter, String value) {
        return problem(
                        "Authorization Error",
                        "Sorry, you are not authorized to see the Tweet with " + parameter + ": [" + value + "].",
                        PROBLEMS + "not-authorized-for-resource",
                        0)
                .<ObjectNode>without("status")
                .put("resource_type", resource)
                .put("resource_id", value)
                .put("parameter", parameter)
                .put("value", value)
                .put("section", "data");
    }

    static ObjectNode onlyErrors(List<ObjectNode> errors) {
        var body = Json.object();
        body.putArray("errors").addAll(errors);
        return body;
    }

    private static String kind(Caller caller) {
        return switch (caller) {
            case USER -> "OAuth 1.0a User Context";
            case OAUTH2_USER -> "OAuth 2.0 User Context";
            case APP -> "OAuth 2.0 Application-Only";
        };
    }

    private static XRefusal plain(int status, String title, String detail) {
        return new XRefusal(status, problem(title, detail, "about:blank", status));
    }

    private static ObjectNode problem(String title, String detail, String type, int status) {
        return Json.object()
                .put("title", title)
                .put("detail", detail)
                .put("type", type)
                .put("status", status);
    }
}
