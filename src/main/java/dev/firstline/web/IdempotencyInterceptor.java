package dev.firstline.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes calls {@link Idempotent}: the effect and the answer that is kept are one transaction, so neither is there without the other. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST = 255;

    private final IdempotentAnswers answers;
    private final HttpHeaders headers;
    private final SecurityContext caller;
    private final UriInfo uri;

    IdempotencyInterceptor(IdempotentAnswers answers, HttpHeaders headers, SecurityContext caller, UriInfo uri) {
        this.answers = answers;
        this.headers = headers;
        this.caller = caller;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(KEY);
        if (key == null || caller.getUserPrincipal() == null) {
            return call.proceed();
        }
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(each -> each > ' ' && each <= '~')) {
            throw ProblemException.badField(KEY, "1 to " + LONGEST + " visible ASCII characters");
        }
        String user = Callers.name(caller);
        List<Object> said = Arrays.stream(call.getParameters())
                .filter(Record.class::isInstance)
                .toList();
        String fingerprint = answers.fingerprint(call.getMethod().getName() + " " + uri.getPath(), said);
        return QuarkusTransaction.joiningExisting()
                .call(() -> answers.kept(user, key, fingerprint)
                        .orElseGet(() -> answers.keep(user, key, fingerprint, (RestResponse<?>) proceed(call))));
    }

    private static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }
}
