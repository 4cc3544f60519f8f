package dev.firstline.start;

import java.nio.file.Path;

/**
 * The five lines of a service that is ready.
 *
 * @param sandbox  whether it runs on the sandbox
 * @param address  where it can be reached itself, without a slash at the end
 * @param xAddress where X or the sandbox is
 * @param folder   the data folder
 */
record Welcome(boolean sandbox, String address, String xAddress, Path folder) {
    private static final String SANDBOX = """
            Sandbox page  %s/sandbox
            API page      %s/q/swagger-ui
            Users         agent, supervisor, ops, admin (password = name)
            Data folder   %s
            Go live       set FIRSTLINE_X_CONSUMER_KEY, _CONSUMER_SECRET, _ACCESS_TOKEN, _ACCESS_TOKEN_SECRET, FIRSTLINE_ADMIN_PASSWORD and another FIRSTLINE_DATA_DIR
            """;

    private static final String LIVE = """
            X             %s, as the account of FIRSTLINE_X_ACCESS_TOKEN
            API page      %s/q/swagger-ui
            Users         admin (password of the first start: FIRSTLINE_ADMIN_PASSWORD)
            Data folder   %s
            Sandbox       start without FIRSTLINE_X_* and with another FIRSTLINE_DATA_DIR to try things out
            """;

    String text() {
        return sandbox ? SANDBOX.formatted(xAddress, address, folder) : LIVE.formatted(xAddress, address, folder);
    }
}
