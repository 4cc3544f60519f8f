package dev.firstline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives every other failure of a call the same body. What went wrong inside stays in the log, found by an id. */
class Faults {
    @ServerExceptionMapper
    public Response malformed(MismatchedInputException fault) {
        return unreadable(fault);
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException fault) {
        return unreadable(fault);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException fault) {
        ConstraintViolation<?> first =
                fault.getConstraintViolations().iterator().next();
        String field = "";
        for (Path.Node node : first.getPropertyPath()) {
            field = String.valueOf(node.getName());
        }
        return response(ProblemException.badField(field, first.getMessage()).problem());
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException fault) {
        if (fault instanceof ResteasyReactiveClientProblem) {
            return unexpected(fault); // another server's answer is not ours
        }
        if (fault.getCause() instanceof JsonProcessingException malformed) {
            return unreadable(malformed);
        }
        Response answer = fault.getResponse();
        int status = answer.getStatus();
        if (status < 400 || answer.hasEntity()) {
            return answer;
        }
        String code = String.valueOf(Response.Status.fromStatusCode(status))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
        Problem problem = Problem.of(status, code, detail(status), Map.of());
        return Response.fromResponse(answer)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Exception fault) {
        String id = UUID.randomUUID().toString();
        Log.errorf(Wordless.of(fault), "call failed: id=%s", id);
        return response(Problem.of(
                500,
                "internal-error",
                "something went wrong here; the log tells more under this id",
                Map.of("id", id)));
    }

    private static Response unreadable(JsonProcessingException fault) {
        String field = fault instanceof JsonMappingException mapping ? field(mapping) : "";
        if (fault instanceof UnrecognizedPropertyException) {
            return response(ProblemException.badField(field, "no such field").problem());
        }
        if (!field.isEmpty()) {
            return response(
                    ProblemException.badField(field, "wrong type or form").problem());
        }
        String where = fault.getLocation() == null
                ? ""
                : " at line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr();
        return response(
                Problem.of(400, "bad-request", "body: not the JSON that is expected" + where, Map.of("field", "body")));
    }

    private static String field(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not take that method";
            case 406 -> "this address cannot answer in the type that is asked for";
            case 413 -> "the body is too large";
            case 415 -> "this address does not read that content type";
            default -> "the call cannot be served";
        };
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
