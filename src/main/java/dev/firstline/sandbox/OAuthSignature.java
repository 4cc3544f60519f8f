package dev.firstline.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** HMAC-SHA1 of a request after RFC 5849 section 3.4. */
final class OAuthSignature {
    /** A decoded parameter. */
    record Parameter(String name, String value) {}

    private OAuthSignature() {}

    /**
     * @param url        without query, scheme and host in lower case, default port left out
     * @param parameters query, form body and {@code oauth_*} without the signature, decoded
     */
    static String of(String method, String url, List<Parameter> parameters, String consumerSecret, String tokenSecret) {
        var normalized = parameters.stream()
                .map(parameter -> new Parameter(encode(parameter.name()), encode(parameter.value())))
                .sorted((a, b) -> a.name().equals(b.name())
                        ? a.value().compareTo(b.value())
                        : a.name().compareTo(b.name()))
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
        var base = method + "&" + encode(url) + "&" + encode(normalized);
        return Base64.getEncoder().encodeToString(Hmac.sha1(encode(consumerSecret) + "&" + encode(tokenSecret), base));
    }

    /** RFC 3986 percent encoding. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
