package dev.firstline.decide;

import dev.firstline.understand.Category;
import dev.firstline.understand.Understanding;
import dev.firstline.understand.Urgency;

/** How soon people should look. Who the author is never counts. */
final class Priority {
    static final int URGENT = 1;
    static final int HIGH = 2;
    static final int NORMAL = 3;

    private Priority() {}

    /** Urgent first, then what matters today or exposes personal data, then the rest. */
    static int of(Understanding understanding) {
        if (understanding.category() == Category.URGENT || understanding.urgency() == Urgency.NOW) {
            return URGENT;
        }
        boolean today = understanding.urgency() == Urgency.TODAY;
        return today || !understanding.personalData().isEmpty() ? HIGH : NORMAL;
    }
}
