package dev.firstline.web;

import java.time.Duration;
import java.util.Map;

/** A call that is refused, with the reason the caller gets to see. */
public class ProblemException extends RuntimeException {
    private final transient Problem problem;

    /**
     * @param status HTTP status
     * @param code   stable kebab-case code, the last part of the problem's type
     * @param detail what is wrong and what to do next
     */
    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /** As above, with further members. */
    public ProblemException(int status, String code, String detail, Map<String, Object> more) {
        super(code + ": " + detail);
        problem = Problem.of(status, code, detail, more);
    }

    /** A field of the request is wrong: 400 {@code bad-request}, naming the field. */
    public static ProblemException badField(String field, String detail) {
        return new ProblemException(400, "bad-request", field + ": " + detail, Map.of("field", field));
    }

    /** Too much of something: 429 with {@code Retry-After} in whole seconds, at least one. */
    public static ProblemException tooMany(String code, String detail, Duration left) {
        long seconds = Math.max(1, left.plusNanos(999_999_999).toSeconds());
        return new ProblemException(429, code, detail, Map.of(Problem.RETRY_AFTER, seconds));
    }

    public Problem problem() {
        return problem;
    }
}
