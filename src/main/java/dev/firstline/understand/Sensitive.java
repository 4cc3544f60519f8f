package dev.firstline.understand;

import dev.firstline.learn.Label;
import java.util.Locale;

/** Subjects that the bot never speaks to. */
public enum Sensitive implements Label {
    /** Somebody may hurt themselves. */
    SELF_HARM,
    /** Violence threatened or reported. */
    THREAT,
    /** A death, a dying relative. */
    GRIEF,
    /** Treated worse for what somebody is. */
    DISCRIMINATION,
    /** Sexual harassment, stalking. */
    HARASSMENT,
    /** Lawyers, courts, regulators. */
    LEGAL,
    /** Journalists and others who publish. */
    PRESS,
    /** Violence or cruelty, against children and animals too. */
    ABUSE,
    /** Boycott, political and ethical charges. */
    PROTEST,
    /** None of these. */
    NONE;

    /** The name on the wire and in files: {@code self-harm}. */
    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
