package dev.firstline.event;

import java.util.Locale;

/** What can happen. The name on the wire is {@code mention.seen} for {@code MENTION_SEEN}. */
public enum EventKind {
    /** Stored for the first time, whatever is decided later. */
    MENTION_SEEN,
    /** Decided; {@code details.post} and {@code details.handoff} say whether there is one, {@code reason} the reasons. */
    MENTION_DECIDED,
    /** Its author changed it. */
    MENTION_EDITED,
    /** X shows it no more, and what was kept of it is gone too; {@code reason} says how. */
    MENTION_GONE,
    /** Mentions do not come in as they should; {@code reason} says what is wrong. */
    INGEST_SILENT,
    /** And do again. */
    INGEST_HEARD,
    REPLY_SENT,
    /** Will not leave; {@code reason} says why. */
    REPLY_STOPPED,
    /** A post of the brand was taken off X; {@code actor} says by whom, {@code reason} why. */
    POST_DELETED,
    CASE_OPENED,
    CASE_JOINED,
    CASE_CLAIMED,
    CASE_RELEASED,
    /** Given back by the agent it was offered to; {@code reason} says why. */
    CASE_DECLINED,
    /** To another queue or agent; {@code detail} names the agent, if any. */
    CASE_TRANSFERRED,
    CASE_SNOOZED,
    /** The time of a snooze is over. A customer's post that ends one is {@link #CASE_JOINED}. */
    CASE_WOKEN,
    CASE_LEASE_EXPIRED,
    /** A person answered; the reply is on its way. */
    CASE_ANSWERED,
    /** The holder noted something; what is not in the log. */
    CASE_NOTED,
    CASE_CLOSED,
    /** Closed, because the bot can go on alone. */
    CASE_RETURNED_TO_BOT,
    CASE_REOPENED,
    OWNER_CHANGED,
    AUTHOR_OPTED_OUT,
    BOT_MODE_CHANGED,
    FACT_CHANGED,
    FACT_DELETED,
    /** The intents folder changed and is in force; {@code details} counts its intents. */
    INTENTS_LEARNED,
    /** The intents folder changed and cannot be used; the one before stays in force. */
    INTENTS_REFUSED,
    /** Many rows came in one call; {@code detail} has the feed and how many of each. */
    FEED_LOADED,
    /** An intent finds nothing fresh in a feed any more. */
    FEED_STALE,
    /** And again does. */
    FEED_FRESH,
    FAQ_CHANGED,
    FAQ_DELETED,
    /** X takes no more calls that cost; {@code detail} says whether reads or writes. */
    X_CREDITS_EXHAUSTED,
    /** And does again. */
    X_CREDITS_BACK,
    /** Somebody came in for the first time from there, or after eight hours; {@code reason} says by {@code password} or {@code token}. */
    LOGIN_SUCCEEDED,
    /** {@code detail} names the user, if there is such a user. */
    LOGIN_FAILED,
    /** Too many failures: for a while nobody comes in with that name from new places; {@code detail} as above. */
    LOGIN_CLOSED,
    /** {@code detail} names the user, {@code reason} has the roles. */
    USER_CREATED,
    /** Other roles, disabled or enabled; {@code reason} has the roles now and {@code disabled} where so. */
    USER_CHANGED,
    USER_DELETED,
    /** {@code detail} names whose; {@code actor} is the user or an admin. */
    PASSWORD_CHANGED,
    /** Somebody read what a customer had sealed. */
    SUBMISSION_REVEALED,
    /** A supervisor moved a case that somebody else holds. */
    CASE_OVERRIDDEN;

    /** Whether it tells of users and their logins: for supervisors and admins only, never for agents' or others' streams. */
    public boolean isAboutUsers() {
        return name().startsWith("LOGIN_") || name().startsWith("USER_") || this == PASSWORD_CHANGED;
    }

    /** The name on the wire. */
    public String label() {
        int split = name().indexOf('_');
        String first = split < 0 ? name() : name().substring(0, split);
        String rest = split < 0 ? "" : "." + name().substring(split + 1).replace('_', '-');
        return (first + rest).toLowerCase(Locale.ROOT);
    }
}
