package dev.firstline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.intent.IntentsForTests;
import dev.firstline.intent.Phrase;
import dev.firstline.intent.Signal;
import dev.firstline.intent.Topic;
import dev.firstline.mention.PersonalKind;
import dev.firstline.understand.Category;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mentions that are not in English. */
class ForeignMentionTest {
    private final Decider decider = new Decider(IntentsForTests.intents());

    private Decision decide(Given given) {
        return decider.decide(given.mention(), given.understanding(), given.situation());
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"RANT", "QUESTION", "PRAISE", "OTHER"})
    void a_foreign_mention_is_acknowledged_in_its_language_and_goes_to_people_whatever_it_looks_like(
            Category category) {
        Decision decision = decide(new Given().category(category).language("es"));

        assertThat(decision.post().language()).isEqualTo("es");
        assertThat(decision.post().parts())
                .containsExactly(new Part.Fixed(Phrase.ACKNOWLEDGEMENT), new Part.Fixed(Phrase.PERSON_WITHIN));
        assertThat(decision.post().values()).containsEntry("wait", "una hora");
        assertThat(decision.handoff()).isEqualTo(new Handoff("general", 3, null));
        assertThat(decision.reasons()).containsExactly(Reason.LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource({"1, mañana a las 06:00", "2, el lunes a las 06:00"})
    void when_people_are_back_is_said_in_the_language_too(int days, String expected) {
        Given given = new Given().language("es").closedUntil(6);
        given.back = given.back.plusDays(days - 1);

        Decision decision = decide(given);

        assertThat(decision.post().parts()).contains(new Part.Fixed(Phrase.PEOPLE_BACK));
        assertThat(decision.post().values()).containsEntry("back", expected);
    }

    @Test
    void a_language_without_texts_is_acknowledged_in_english() {
        Decision decision = decide(new Given().language("ja"));

        assertThat(decision.post().language()).isEqualTo("en");
        assertThat(decision.handoff()).isNotNull();
        assertThat(decision.reasons()).containsExactly(Reason.LANGUAGE);
    }

    @Test
    void a_foreign_mention_is_never_answered_from_an_english_reading() {
        Decision decision = decide(
                new Given().language("es").intent("flight-gate").flight("NL101").freshGate("B12"));

        assertThat(decision.post().values()).doesNotContainValue("B12");
        assertThat(decision.reasons()).containsExactly(Reason.LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 2"})
    void a_foreign_mention_that_looks_urgent_is_looked_at_sooner(boolean sure, int priority) {
        Given given = new Given().category(Category.URGENT).language("es");
        given.sure = sure;

        assertThat(decide(given).handoff().priority()).isEqualTo(priority);
    }

    @Test
    void personal_data_in_a_foreign_mention_is_answered_with_the_private_link() {
        Given given = new Given().language("es");
        given.personal = Set.of(PersonalKind.EMAIL);

        Decision decision = decide(given);

        assertThat(decision.post().parts())
                .contains(new Part.Fixed(Phrase.DELETE_POST), new Part.Fixed(Phrase.SEND_PRIVATELY));
        assertThat(decision.handoff().priority()).isEqualTo(2);
        assertThat(decision.reasons()).containsExactly(Reason.LANGUAGE, Reason.PERSONAL_DATA);
    }

    @Test
    void what_a_foreign_mention_seems_to_say_is_still_guarded_and_always_looked_at() {
        Given stop = new Given().language("es");
        stop.signals = Set.of(Signal.OPTS_OUT);
        Given sensitive = new Given().language("es");
        sensitive.signals = Set.of(Signal.SENSITIVE);
        Given unsummoned = new Given().category(Category.OTHER).language("es");
        unsummoned.summons = false;

        assertThat(decide(stop).optOut()).isTrue();
        assertThat(decide(stop).handoff()).isNotNull();
        assertThat(decide(sensitive).handoff()).isEqualTo(new Handoff("sensitive", 1, null));
        assertThat(decide(unsummoned).post()).isNull();
        assertThat(decide(unsummoned).handoff()).isNotNull();
    }

    @Test
    void what_is_unclear_is_left_to_people_without_a_word() {
        Given given = new Given().category(Category.OTHER).language("und");
        given.unclear = true;

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isEqualTo(new Handoff("general", 3, null));
        assertThat(decision.reasons()).containsExactly(Reason.LOW_CONFIDENCE);
    }

    @Test
    void who_perhaps_wants_no_more_replies_gets_no_acknowledgement_and_people_look() {
        Given given = new Given().category(Category.RANT).language("de");
        given.unclear = true;

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.optOut()).isFalse();
        assertThat(decision.handoff()).isEqualTo(new Handoff("general", 3, null));
        assertThat(decision.reasons()).containsExactly(Reason.LOW_CONFIDENCE);
    }

    @Test
    void no_department_is_guessed_from_words_that_were_not_read() {
        Given given = new Given().language("de");
        given.topic = Topic.BAGGAGE;

        assertThat(decide(given).handoff().queue()).isEqualTo("general");
    }
}
