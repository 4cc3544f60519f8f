package dev.firstline.pipeline;

import dev.firstline.intent.Intents;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.understand.Understander;
import java.time.Instant;

/**
 * What would be understood and decided: in business hours, the bot on, and no facts in any feed. Needs no database and changes
 * nothing. Thread-safe.
 */
public final class Preview {
    private final Lessons lessons;
    private final PersonalDataFinder personalData;

    public Preview(Intents intents, Understander understander, PersonalDataFinder personalData) {
        lessons = Lessons.of(intents, understander);
        this.personalData = personalData;
    }

    /** A text as the first post of its author; {@code now} is what "today" means in it. */
    public Rehearsal.Heard of(String text, Instant now) {
        return conversation().hear(text, now);
    }

    /** Of the brand, without {@code @}. */
    public String handle() {
        return lessons.intents().brand().handle();
    }

    /** A conversation that begins. */
    public Rehearsal conversation() {
        return new Rehearsal(lessons, personalData, FactSource.EMPTY);
    }
}
