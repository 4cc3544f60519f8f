package dev.firstline.x;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One thing that X's rules, or the brand file, ask of the account.
 *
 * @param code   names it
 * @param state  how it stands
 * @param detail what to do, or what was found
 */
record AccountCheck(String code, State state, String detail) {
    enum State {
        OK,
        WARN,
        /** X's API does not tell; somebody looks at X itself. */
        BY_HAND;

        /** The name on the wire: {@code by-hand}. */
        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
