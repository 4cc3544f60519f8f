package dev.firstline.intent;

import dev.firstline.learn.Label;
import java.util.Locale;

/** What a mention is about; decides which department hears of it and what an apology names. */
public enum Topic implements Label {
    /** A flight, train or ride that is late, cancelled, missed, and what follows from that. */
    DISRUPTION,
    /** Bags, checked or carried, and things left behind. */
    BAGGAGE,
    /** Booking, changing, seats, check-in, prices and availability before anything is bought. */
    BOOKING,
    /** Money back, compensation, vouchers, returns. */
    REFUND,
    /** Parcels, groceries and meals on their way. */
    DELIVERY,
    /** A thing, a service or a network that is broken or bad. */
    PRODUCT_FAULT,
    /** Charges, payments, plans, offers that were not applied. */
    BILLING,
    /** Login, password, locked or stolen accounts, profiles. */
    ACCOUNT,
    /** How people treated somebody. */
    STAFF,
    /** Danger, illness, security. */
    SAFETY,
    /** App, website, chat bot, notifications, features. */
    APP_OR_SITE,
    /** None of these. */
    OTHER;

    /** The name on the wire and in files: {@code product-fault}. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
