package dev.firstline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.conversation.Owner;
import dev.firstline.intent.IntentsForTests;
import dev.firstline.intent.Phrase;
import dev.firstline.intent.Signal;
import dev.firstline.mention.Channel;
import dev.firstline.mention.Mention;
import dev.firstline.mention.PersonalKind;
import dev.firstline.understand.Category;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What binds before the table: X's rules and who owns the conversation. */
class GuardsTest {
    private final Decider decider = new Decider(IntentsForTests.intents());

    private Decision decide(Given given) {
        return decider.decide(given.mention(), given.understanding(), given.situation());
    }

    @Test
    void who_wants_a_person_rather_than_a_bot_has_not_opted_out() {
        Given given = new Given();
        given.signals = Set.of(Signal.OPTS_OUT, Signal.ASKS_FOR_PERSON);

        Decision decision = decide(given);

        assertThat(decision.optOut()).isFalse();
        assertThat(decision.reasons()).containsExactly(Reason.ASKS_FOR_PERSON);
        assertThat(decision.handoff()).isNotNull();
    }

    @Test
    void the_bot_never_answers_itself_or_a_retweet() {
        Given own = new Given();
        own.author = "1";
        Given retweet = new Given();
        retweet.kind = Mention.Kind.RETWEET;

        assertThat(decide(own)).isEqualTo(Decision.nothing(Reason.OWN_POST));
        assertThat(decide(retweet)).isEqualTo(Decision.nothing(Reason.RETWEET));
    }

    @Test
    void an_encrypted_message_is_answered_with_another_way_and_shown_to_people() {
        Given given = new Given();
        given.kind = Mention.Kind.ENCRYPTED;
        given.channel = Channel.DM;

        Decision decision = decide(given);

        assertThat(decision.reasons()).containsExactly(Reason.ENCRYPTED);
        assertThat(decision.post()).isNotNull();
        assertThat(decision.post().parts()).containsExactly(new Part.Fixed(Phrase.ENCRYPTED));
        assertThat(decision.handoff()).isNotNull();
    }

    @Test
    void personal_data_in_a_direct_message_is_no_reason_to_ask_for_deletion() {
        Given given = new Given();
        given.category = Category.RANT;
        given.personal = Set.of(PersonalKind.EMAIL);
        given.channel = Channel.DM;

        Decision decision = decide(given);

        assertThat(decision.reasons()).containsExactly(Reason.RANT);
        assertThat(decision.post().parts())
                .doesNotContain(new Part.Fixed(Phrase.DELETE_POST), new Part.Fixed(Phrase.SEND_PRIVATELY));
    }

    @Test
    void what_cannot_be_read_goes_to_people_unanswered() {
        Given given = new Given();
        given.kind = Mention.Kind.UNREADABLE;

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isNotNull();
        assertThat(decision.reasons()).containsExactly(Reason.UNREADABLE);
    }

    @Test
    void where_people_own_the_conversation_the_bot_is_silent_and_the_mention_joins_their_case() {
        Given given = new Given().intent("flight-gate").flight("NL101").freshGate("B12");
        given.owner = Owner.agent("mira");

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isNotNull();
        assertThat(decision.reasons()).containsExactly(Reason.PEOPLE_OWN);
    }

    @Test
    void a_stop_is_honoured_even_while_people_own_the_conversation() {
        Given given = new Given();
        given.owner = Owner.PEOPLE;
        given.signals = Set.of(Signal.OPTS_OUT);

        assertThat(decide(given).optOut()).isTrue();
    }

    @Test
    void who_said_stop_is_not_answered_but_still_helped_by_people() {
        Given given = new Given().category(Category.RANT);
        given.optedOut = true;

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isNotNull();
    }

    @Test
    void a_sensitive_topic_is_for_people_only_and_comes_first() {
        Given given = new Given().category(Category.PRAISE);
        given.signals = Set.of(Signal.SENSITIVE);

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isEqualTo(new Handoff("sensitive", 1, null));
    }

    @Test
    void a_sensitive_topic_in_a_conversation_of_people_is_named_and_comes_first() {
        Given given = new Given();
        given.owner = Owner.PEOPLE;
        given.signals = Set.of(Signal.SENSITIVE);

        Decision decision = decide(given);

        assertThat(decision.handoff()).isEqualTo(new Handoff("sensitive", 1, null));
        assertThat(decision.reasons()).containsExactly(Reason.SENSITIVE_TOPIC, Reason.PEOPLE_OWN);
    }

    @Test
    void a_mention_from_before_an_outage_is_not_answered_by_a_robot() {
        Given given = new Given();
        given.overdue = true;

        Decision decision = decide(given);

        assertThat(decision.post()).isNull();
        assertThat(decision.handoff()).isNotNull();
        assertThat(decision.reasons()).containsExactly(Reason.STALE_MENTION);
    }

    @Test
    void who_did_not_summon_the_brand_is_never_answered_through_the_api() {
        Given question = new Given();
        question.summons = false;
        Given chatter = new Given().category(Category.OTHER);
        chatter.summons = false;

        assertThat(decide(question).post()).isNull();
        assertThat(decide(question).handoff()).isNotNull();
        assertThat(decide(chatter)).isEqualTo(Decision.nothing(Reason.NOT_SUMMONED));
    }
}
