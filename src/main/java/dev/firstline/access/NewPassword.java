package dev.firstline.access;

import dev.firstline.web.ProblemException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A password to be.
 *
 * @param password    12 to 200 characters, other than the user's name
 * @param oldPassword the one so far, when users change their own
 */
record NewPassword(
        @Schema(description = "12 to 200 characters, other than the user's name") @Nullable
        String password,

        @Schema(description = "The one so far; needed only where users change their own") @Nullable
        String oldPassword) {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** @throws ProblemException 400 {@code bad-request} naming the rule that is broken */
    static String checked(@Nullable String password, String username) {
        if (password == null
                || password.codePointCount(0, password.length()) < SHORTEST
                || password.length() > LONGEST) {
            throw ProblemException.badField("password", SHORTEST + " to " + LONGEST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT))) {
            throw ProblemException.badField("password", "must not be the name");
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.badField("password", "has a control character");
        }
        return password;
    }

    /** Without the passwords: a record would show them. */
    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
