package dev.firstline;

/**
 * A call of X's API and its answer, as they were on the wire.
 *
 * @param target       path and query
 * @param requestBody  empty where there was none
 * @param responseBody empty where there was none
 */
public record XExchange(String method, String target, String requestBody, int status, String responseBody) {
    String path() {
        return target.replaceFirst("\\?.*", "");
    }

    String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    @Override
    public String toString() {
        return method + " " + target + " -> " + status;
    }
}
