package dev.firstline.access;

import dev.firstline.web.Problem;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What somebody is told who has to log in. */
@ApplicationScoped
class Challenge {
    /** Basic comes first: browsers and old clients look at the first alone. */
    static final String BASIC = "Basic realm=\"firstline\", charset=\"UTF-8\"";

    static final String BEARER = "Bearer realm=\"firstline\"";

    private final IssuerTenant issuer;

    Challenge(IssuerTenant issuer) {
        this.issuer = issuer;
    }

    /** Values of {@code WWW-Authenticate}. */
    List<String> ways() {
        return issuer.isOn() ? List.of(BASIC, BEARER) : List.of(BASIC);
    }

    Problem problem() {
        return new ProblemException(
                        401,
                        "unauthorized",
                        issuer.isOn()
                                ? "log in with name and password (HTTP Basic) or with a token (Bearer)"
                                : "log in with name and password (HTTP Basic)")
                .problem();
    }
}
