package dev.firstline.queue;

import dev.firstline.conversation.BotMode;
import dev.firstline.conversation.BotModes;
import dev.firstline.web.Callers;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether the bot may speak. */
@Path("/api/v1/bot")
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Bot")
class BotResource {
    private final BotModes modes;

    BotResource(BotModes modes) {
        this.modes = modes;
    }

    /** The mode on the wire. */
    record Bot(
            @Schema(enumeration = {"on", "review", "paused"}) @Nullable
            String mode) {}

    @GET
    @Operation(summary = "The bot's mode")
    public Bot now() {
        return new Bot(modes.now().name().toLowerCase(Locale.ROOT));
    }

    @PUT
    @Operation(summary = "Change it: on posts, review turns posts into suggestions on cases, paused keeps silent")
    public Bot set(Bot bot, @Context SecurityContext caller) {
        String wanted = bot == null || bot.mode() == null ? "" : bot.mode();
        for (BotMode mode : BotMode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                modes.set(mode, Callers.name(caller));
                return now();
            }
        }
        throw ProblemException.badField("mode", "one of on, review, paused");
    }
}
