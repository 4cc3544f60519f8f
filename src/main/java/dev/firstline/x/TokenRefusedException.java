package dev.firstline.x;

/** X gives no access for a refresh token, and will not later. The message is for the operator and says what to do. */
class TokenRefusedException extends RuntimeException {
    /** @param error X's word for it */
    TokenRefusedException(String error) {
        super(
                error.endsWith("_client")
                        ? "FIRSTLINE_X_CLIENT_ID, FIRSTLINE_X_CLIENT_SECRET: X does not take them (" + error
                                + "); put them right and start again"
                        : "FIRSTLINE_X_REFRESH_TOKEN: X takes it no more (" + error
                                + "); it was revoked or used elsewhere, or its successor was lost on the way. Authorize the app"
                                + " again, set the new token and start again");
    }
}
