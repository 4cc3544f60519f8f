package dev.firstline.act;

/**
 * Whose reply leaves first, and how much of X's window it must leave to those before it. The database keeps a rank by its
 * place, so new ones go to the end.
 */
public enum Rank {
    /** What a person wrote; may use the window up. */
    AGENT,
    /** May use half of what is kept for agents. */
    URGENT,
    QUESTION,
    RANT,
    /** Waits first: a quarter of the bot's own share is kept from it. */
    PRAISE;

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
