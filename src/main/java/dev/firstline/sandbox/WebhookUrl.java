package dev.firstline.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of a webhook: https without a port, at most 200 characters, as X wants it. The sandbox alone also lets http to this
 * machine with a port through, so that a service beside it can be called.
 */
final class WebhookUrl {
    private static final int LONGEST = 200;

    private WebhookUrl() {}

    /** @throws XRefusal UrlValidationFailed */
    static String require(String url) {
        try {
            var parsed = new URI(url);
            if (url.length() <= LONGEST && parsed.getHost() != null && (isPublic(parsed) || isLocal(parsed))) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            // refused below like every other URL that will not do
        }
        throw XRefusal.webhook(
                "UrlValidationFailed",
                "url",
                url,
                "The URL must be https without a port and at most 200 characters long; this sandbox also takes http to"
                        + " the machine it runs on.");
    }

    private static boolean isPublic(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) && url.getPort() == -1 && url.getUserInfo() == null;
    }

    private static boolean isLocal(URI url) {
        var host = url.getHost().toLowerCase(Locale.ROOT);
        return "http".equalsIgnoreCase(url.getScheme())
                && (host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}"));
    }
}
