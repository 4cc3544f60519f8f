package dev.firstline.intent;

import dev.firstline.learn.Label;
import java.util.Locale;

/** When a person follows up though the bot answered; what is urgent or angry gets both without being named. */
public enum HandOffWhen implements Label {
    /** Every time. */
    ALWAYS,
    /** When the same author asked the same within the hour. */
    ASKED_AGAIN;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
