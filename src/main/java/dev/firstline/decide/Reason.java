package dev.firstline.decide;

import java.util.Locale;

/** Why a mention was answered, handed off or left; stored with the decision and shown by {@code why}. */
public enum Reason {
    /** The brand wrote it. */
    OWN_POST,
    /** A copy of somebody's post. */
    RETWEET,
    /** X sent something that could not be read. */
    UNREADABLE,
    /** People or an agent own the conversation; the bot keeps silent. */
    PEOPLE_OWN,
    /** The author asked for no automated replies (X: developer guidelines, opt-out). */
    OPTED_OUT,
    /** Grief, threat, self-harm, legal, press and the like are for people only. */
    SENSITIVE_TOPIC,
    /** Older than 24 hours, usually after an outage. */
    STALE_MENTION,
    /** The author neither @mentions nor quotes the brand; X refuses a reply (changelog of 2026-02-23). */
    NOT_SUMMONED,
    /** Nothing but a picture, a film or a link; only people can look at it. */
    WORDLESS,
    /** A direct message that only the two devices can read. */
    ENCRYPTED,
    /** Another post of the same author less than a minute before got the reply (X: one automated reply per interaction). */
    BURST,
    /** The author asks for a person. */
    ASKS_FOR_PERSON,
    /** Waiting would do harm. */
    URGENT,
    /** A complaint. */
    RANT,
    /** Thanks. */
    PRAISE,
    /** Needs no service reply. */
    NO_REPLY_NEEDED,
    /** A routine question with an answer. */
    ANSWERED,
    /** A routine question that lacks something the bot asked for. */
    ASKED,
    /** Two questions that one post cannot answer. */
    TWO_QUESTIONS,
    /** The bot asked twice and still does not know. */
    GAVE_UP_ASKING,
    /** About the customer's own booking, order or account. */
    OWN_DATA,
    /** The post shows personal data. */
    PERSONAL_DATA,
    /** The author says that a private message was sent. */
    SENT_DM,
    /** The author is done; nothing is left to do. */
    CLOSED,
    /** Not sure what it is, or what it asks. */
    LOW_CONFIDENCE,
    /** Not in a language the bot answers in. */
    LANGUAGE,
    /** The fact is missing, expired or older than its promise. */
    STALE_FACT,
    /** The bot's mode is review. */
    REVIEW,
    /** The bot's mode is paused. */
    PAUSED,
    /** The reply would not fit into 280 weighted characters. */
    TOO_LONG,
    /** Something failed inside; people look at it. */
    ERROR;

    /** The code on the wire: {@code own-post}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
