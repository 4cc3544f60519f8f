package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

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

    static XRefusal appOnly() {
        return new XRefusal(
                403,
                problem(
                        "Unsupported Authentication",
                        "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.  Supported"
                                + " authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].",
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

    static ObjectNode onlyErrors(List<ObjectNode> errors) {
        var body = Json.object();
        body.putArray("errors").addAll(errors);
        return body;
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
