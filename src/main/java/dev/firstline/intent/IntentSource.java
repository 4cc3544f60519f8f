package dev.firstline.intent;

import java.util.List;

/**
 * An intent and where its lines stand, for checks between intents.
 *
 * @param intent   what was read
 * @param map      the file's keys, to report faults at
 * @param examples lines of {@code examples}
 * @param tests    lines of {@code tests}
 * @param not      lines of {@code not}
 */
record IntentSource(Intent intent, YamlMap map, List<Line> examples, List<Line> tests, List<Line> not) {}
