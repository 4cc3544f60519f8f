package dev.firstline.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user to be. */
record NewUser(
        @Schema(description = "1 to 64 letters, digits, dots, hyphens or underscores; case matters", examples = "nora")
        @Nullable
        String name,

        @Schema(
                description = "At least one of agent, supervisor, ops, admin; an admin may do everything",
                examples = "[\"agent\"]")
        @Nullable
        List<@Nullable String> roles,

        @Schema(description = "12 to 200 characters, other than the name") @Nullable
        String password) {
    /** Without the password: a record would show it. */
    @Override
    public String toString() {
        return "NewUser[name=" + name + ", roles=" + roles + "]";
    }
}
