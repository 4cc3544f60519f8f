package dev.firstline.intent;

import java.util.List;

/** Names in lower snake case: of what mentions name, of fields, of placeholders. */
final class Names {
    /** What is found in any text; other names come from the rows of the feeds. */
    static final List<String> ENTITIES =
            List.of("flight", "airport", "city", "date", "time", "order", "product", "store");

    private Names() {}

    static boolean wellFormed(String name) {
        return name.matches("[a-z][a-z0-9_]{0,39}");
    }
}
