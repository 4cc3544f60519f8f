package dev.firstline.mention;

import java.util.Locale;

/** Kinds of personal data a text can expose. A flight number is not among them. */
public enum PersonalKind {
    EMAIL,
    PHONE,
    CARD,
    IBAN,
    /** What opens an account or pays with a card: a password, a PIN, a one-time code, a card's security code. */
    CREDENTIAL,
    BOOKING_REF,
    ORDER_NO,
    ACCOUNT_NO,
    LOYALTY_NO,
    TRACKING_NO,
    CASE_NO,
    PASSPORT,
    DATE_OF_BIRTH,
    ADDRESS,
    PERSON_NAME;

    /** The name on the wire and inside a masked text: {@code booking-ref}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
