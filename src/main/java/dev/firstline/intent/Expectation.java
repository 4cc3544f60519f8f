package dev.firstline.intent;

import java.nio.file.Path;

/**
 * A line of an intent's file that the matcher must get right.
 *
 * @param file   where it stands
 * @param line   1 for the file's first line
 * @param intent id of the file's intent
 * @param text   the mention
 * @param meant  whether the mention means the intent ({@code tests}), or must not be taken for it ({@code not})
 */
public record Expectation(Path file, int line, String intent, String text, boolean meant) {}
