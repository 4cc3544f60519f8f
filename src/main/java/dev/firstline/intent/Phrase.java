package dev.firstline.intent;

import java.util.Locale;

/** The fixed texts of the bot; {@code intents/phrases.yaml} gives the variants of each. */
public enum Phrase {
    /** First words to an urgent mention. */
    URGENT,
    /** First words to a complaint. */
    APOLOGY,
    /** First words to anything else that goes to people. */
    ACKNOWLEDGEMENT,
    /** The whole reply to praise. */
    THANKS,
    /** When a person will answer, in business hours; {@code {wait}}. */
    PERSON_WITHIN,
    /** When people are back, outside business hours; {@code {back}}. */
    PEOPLE_BACK,
    /** Asks which of several an author means; {@code {options}}. */
    WHICH_ONE,
    /** Asks to send details where nobody else reads them; {@code {private_link}}. */
    SEND_PRIVATELY,
    /** Asks to delete a post that shows personal data. */
    DELETE_POST,
    /** The whole reply to a direct message that only the two devices can read; {@code {private_link}}. */
    ENCRYPTED;

    /** The key in the file: {@code person_within}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
