package dev.firstline.x;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Puts a signature on every call that has no authorization yet as it leaves, when its URL is final. */
final class SigningFilter implements ClientRequestFilter {
    private final Signer signer;

    SigningFilter(Signer signer) {
        this.signer = signer;
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)) {
            return;
        }
        request.getHeaders()
                .putSingle(
                        HttpHeaders.AUTHORIZATION,
                        signer.header(request.getMethod(), request.getUri().toString()));
    }
}
