package dev.firstline.sandbox;

import java.util.List;

/**
 * What of a request takes part in its signature.
 *
 * @param url           as {@link OAuthSignature#of} wants it
 * @param parameters    of the query and of a form body, decoded; a JSON body has none
 * @param authorization the header, or empty
 */
record SignedRequest(String method, String url, List<OAuthSignature.Parameter> parameters, String authorization) {}
