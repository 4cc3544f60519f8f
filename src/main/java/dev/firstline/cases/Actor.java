package dev.firstline.cases;

/**
 * Who moves a case.
 *
 * @param name       the user's name
 * @param supervisor whether what others hold may be taken from them
 */
public record Actor(String name, boolean supervisor) {
    /** An agent without a supervisor's rights. */
    public static Actor agent(String name) {
        return new Actor(name, false);
    }
}
