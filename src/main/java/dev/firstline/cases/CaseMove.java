package dev.firstline.cases;

import java.util.Locale;

/** What can be done with a case, by the last path segment of its call. */
public enum CaseMove {
    CLAIM(false),
    /** Only who holds a case speaks in it: a supervisor too has to take it over first. */
    REPLY(false),
    HEARTBEAT(false),
    RELEASE(true),
    /** Given back by who was offered it, with the reason; it is not offered to them again. */
    DECLINE(false),
    /** To another queue or another agent. */
    TRANSFER(true),
    SNOOZE(true),
    CLOSE(true),
    RETURN_TO_BOT(true),
    REOPEN(false);

    private final boolean supervisorToo;

    CaseMove(boolean supervisorToo) {
        this.supervisorToo = supervisorToo;
    }

    /** Whether a supervisor may make it in a case that somebody else holds. */
    boolean supervisorToo() {
        return supervisorToo;
    }

    /** As it stands in the path. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
