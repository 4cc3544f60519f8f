package dev.firstline.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Who may write in a conversation.
 *
 * @param kind  the bot, people in general (it waits in a queue), or one agent
 * @param agent the agent's user name, exactly when the kind is {@code AGENT}
 */
public record Owner(Kind kind, @Nullable String agent) {
    /** Sorts of owner. */
    public enum Kind {
        BOT,
        PEOPLE,
        AGENT
    }

    public static final Owner BOT = new Owner(Kind.BOT, null);
    public static final Owner PEOPLE = new Owner(Kind.PEOPLE, null);

    public Owner {
        if ((kind == Kind.AGENT) != (agent != null)) {
            throw new IllegalArgumentException("an agent's name belongs to an agent, and only there");
        }
    }

    public static Owner agent(String name) {
        return new Owner(Kind.AGENT, name);
    }

    /** For the log: {@code bot}, {@code people}, or the agent's name. */
    public String label() {
        return switch (kind) {
            case BOT -> "bot";
            case PEOPLE -> "people";
            case AGENT -> String.valueOf(agent);
        };
    }
}
