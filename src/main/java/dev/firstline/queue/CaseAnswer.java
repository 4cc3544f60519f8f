package dev.firstline.queue;

import dev.firstline.cases.Actor;
import dev.firstline.cases.Case;
import dev.firstline.web.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** A case as the answer of a call, with its ETag. */
final class CaseAnswer {
    private CaseAnswer() {}

    static RestResponse<CaseView> of(RestResponse.Status status, Case subject, Actor reader) {
        return RestResponse.ResponseBuilder.create(status, CaseView.of(subject, reader))
                .header(HttpHeaders.ETAG, ETags.of(subject.version()))
                .build();
    }
}
