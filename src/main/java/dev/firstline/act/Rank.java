package dev.firstline.act;

import java.util.Arrays;

/**
 * Whose reply leaves first, and how much of X's window it must leave to those before it.
 */
public enum Rank {
    /** What a person wrote; may use the window up. */
    AGENT(0),
    /** May use half of what is kept for agents. */
    URGENT(1),
    QUESTION(2),
    RANT(3),
    /** Waits first: a quarter of the bot's own share is kept from it. */
    PRAISE(4);

    private final int place;

    Rank(int place) {
        this.place = place;
    }

    /** How the database keeps it: 0 leaves first. */
    int place() {
        return place;
    }

    static Rank at(int place) {
        return Arrays.stream(values())
                .filter(rank -> rank.place == place)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What this rank leaves of a window.
     *
     * @param limit      calls in the window
     * @param agentsKept percent of it that is kept for agents
     */
    int leaves(int limit, int agentsKept) {
        int kept = (int) ((long) limit * agentsKept / 100);
        return switch (this) {
            case AGENT -> 0;
            case URGENT -> kept / 2;
            case QUESTION, RANT -> kept;
            case PRAISE -> kept + (limit - kept) / 4;
        };
    }
}
