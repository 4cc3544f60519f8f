package dev.firstline.understand;

/**
 * The routine question a mention was understood to ask.
 *
 * @param intent     id of the intent
 * @param confidence 0 to 1
 */
public record IntentMatch(String intent, double confidence) {}
