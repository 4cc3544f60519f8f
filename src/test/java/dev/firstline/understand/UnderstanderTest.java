package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.firstline.intent.Intent;
import dev.firstline.intent.Signal;
import dev.firstline.intent.Topic;
import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstanderTest {
    private final Understander understander = ModelsForTests.UNDERSTANDER;

    @Test
    void near_misses_are_not_taken_for_the_intent() {
        var taken = new ArrayList<String>();
        for (Intent intent : ModelsForTests.INTENTS.intents().values()) {
            for (String line : intent.not()) {
                IntentMatch match = read(line).intent();
                if (match != null && match.intent().equals(intent.id())) {
                    taken.add(intent.id() + " <- " + line);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my cat just stole a whole sandwich off the counter",
                "who won the match last night",
                "the new trailer looks amazing",
                "just finished a ten mile run in the rain",
                "your podcast about volcanoes was great",
                "does anyone know a good dentist",
                "happy birthday to my favourite sister",
                "why is the sky so orange this evening"
            })
    void what_asks_for_nothing_the_brand_knows_has_no_intent(String text) {
        assertThat(read(text).intent()).isNull();
    }

    @Test
    void scores_are_probabilities_and_the_category_is_the_likeliest() {
        Understanding read = read("@NorthlineCare which gate is NL101 please?");

        assertThat(read.scores()).hasSize(Category.values().length);
        assertThat(read.scores().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(read.category()).isEqualTo(Category.QUESTION);
        assertThat(read.confidence()).isEqualTo(read.scores().get(Category.QUESTION));
        assertThat(read.bestGuess()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thank you so much for the lovely crew on our flight today, best trip ever!                     | PRAISE | 0
            you lost my bag again and nobody answers, worst airline in the world, never flying you again   | RANT   | 0
            is the store in Leeds open today?                                                              | QUESTION | 1
            what are your opening hours in Leeds?                                                          | QUESTION | 0
            stranded at the airport with my baby, flight cancelled, no hotel and no medicine left, please help us now | URGENT | 2
            """)
    void category_and_urgency(String text, Category category, int urgency) {
        Understanding read = read(text);

        assertThat(read.category()).isEqualTo(category);
        assertThat(read.urgency().level()).isEqualTo(urgency);
    }

    @Test
    void an_answer_to_the_bots_question_keeps_the_questions_intent() {
        var asked = new Context(
                new Context.Asked("flight-gate", Set.of("flight", "date", "city", "time"), true), "en", FeedNames.NONE);

        assertThat(understand("NL101 thanks", asked).intent())
                .satisfies(match -> assertThat(match.intent()).isEqualTo("flight-gate"));
        assertThat(understand("it's flight 412", asked).entities())
                .extracting(Entity::value)
                .contains("NL412");
    }

    @Test
    void an_answer_that_does_not_name_it_is_no_answer() {
        var asked = new Context(
                new Context.Asked("flight-gate", Set.of("flight", "date", "city", "time"), true), "en", FeedNames.NONE);

        assertThat(understand("no idea, sorry", asked).intent()).isNull();
    }

    @Test
    void a_pending_question_does_not_swallow_a_signal() {
        var asked = new Context(
                new Context.Asked("flight-gate", Set.of("flight", "date", "city", "time"), true), "en", FeedNames.NONE);

        assertThat(understand("NL101 but please stop replying to me", asked).signals())
                .containsExactly(Signal.OPTS_OUT);
    }

    @Test
    void signals_are_told_from_what_only_looks_like_them() {
        assertThat(read("can I please speak to a real human being").signals()).containsExactly(Signal.ASKS_FOR_PERSON);
        assertThat(read("please stop replying to me").signals()).containsExactly(Signal.OPTS_OUT);
        assertThat(read("you will hear from my lawyer").signals()).containsExactly(Signal.SENSITIVE);
        assertThat(read("sorted now, thanks for your help").signals()).containsExactly(Signal.CLOSES);
        assertThat(read("just sent you a DM with the details").signals()).contains(Signal.SENT_DM);
        assertThat(read("this delay is killing me lol").signals()).isEmpty();
    }

    @Test
    void an_opt_out_that_is_not_certain_is_unclear_in_any_language() {
        assertThat(read("stop replying to me with links and find my bag").unclear())
                .isTrue();
        Understanding abroad =
                understand("Antwortet mir nicht mehr, meine Lieben", new Context(null, "de", FeedNames.NONE));
        assertThat(abroad.unclear()).isTrue();
        assertThat(abroad.signals()).doesNotContain(Signal.OPTS_OUT);
        assertThat(understand("Wo ist mein Koffer geblieben?", new Context(null, "de", FeedNames.NONE))
                        .unclear())
                .isFalse();
    }

    @Test
    void a_sensitive_subject_is_named() {
        assertThat(read("my mother passed away, how do I cancel her ticket").sensitive())
                .isEqualTo(Sensitive.GRIEF);
        assertThat(read("is the lounge open on sundays?").sensitive()).isEqualTo(Sensitive.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "someone hid a bomb in the luggage hold",
                "a man with a knife is walking through the train",
                "I will set your warehouse on fire",
                "my gran died on Sunday, what happens to her ticket",
                "dad passed yesterday and I have to move the flight",
                "I don't see a reason to go on"
            })
    void calm_and_plain_words_are_heard_too(String text) {
        assertThat(read(text).signals()).contains(Signal.SENSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can i take my dog in the cabin?",
                "may my cat fly with me",
                "my phone died at the gate",
                "kill the lights in the lounge pls",
                "which gate is NL101"
            })
    void what_only_looks_sensitive_is_not(String text) {
        assertThat(read(text).signals()).doesNotContain(Signal.SENSITIVE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how many hours is the flight to Rome            | flight-duration
            somebody has spent my gift card                 | gift-card-problem
            they cancelled the plane, what can we do        | cancelled-what-now
            is vaping ok on board                           | smoking
            the app keeps refusing my check-in              | check-in-trouble
            which nuts are in the snack box                 | allergies
            I messaged you this morning                     | sent-dm
            the bus was late and we missed our flight       | missed-flight
            do we get a hotel, the flight is tomorrow now   | delay-care
            you broke my dad's wheelchair and he can't move | damaged-mobility-aid
            """)
    void a_question_gets_the_intent_that_answers_it(String text, String intent) {
        assertThat(read(text).intent()).isNotNull();
        assertThat(read(text).intent().intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my suitcase never came off the belt, third day without it | BAGGAGE
            flight delayed four hours and no word from anyone         | DISRUPTION
            still waiting for the refund of my ticket since june      | REFUND
            the app crashes every time I open my orders               | APP_OR_SITE
            """)
    void the_topic_is_told(String text, Topic topic) {
        assertThat(read(text).topic()).isEqualTo(topic);
    }

    @Test
    void the_words_that_make_it_urgent_are_pointed_at() {
        String text = "@NorthlineCare flight cancelled, stranded at the airport with my baby until tomorrow";

        Understanding read = read(text);

        assertThat(read.urgentWords()).isNotEmpty();
        assertThat(read.urgentWords().stream().map(word -> text.substring(word.start(), word.end())))
                .contains("cancelled")
                .doesNotContain("@NorthlineCare", "at");
        assertThat(read("love the new seats").urgentWords()).isEmpty();
    }

    @Test
    void language_and_personal_data_are_told() {
        Understanding read = understander.understand(
                "mon adresse est [email], répondez vite",
                new Context(null, "fr", FeedNames.NONE),
                Set.of(PersonalKind.EMAIL));

        assertThat(read.language()).isEqualTo("fr");
        assertThat(read.foreign()).isTrue();
        assertThat(read.personalData()).containsExactly(PersonalKind.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[person-name]",
                "[phone]",
                "[email] [phone]",
                "@NorthlineCare [person-name]",
                "((((",
                "?!",
                "12345",
                "..."
            })
    void what_says_nothing_in_words_is_other_and_no_wish(String text) {
        Understanding read = read(text);

        assertThat(read.category()).isEqualTo(Category.OTHER);
        assertThat(read.confidence()).isLessThan(0.5);
        assertThat(read.signals()).isEmpty();
        assertThat(read.sensitive()).isEqualTo(Sensitive.NONE);
        assertThat(read.intent()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𝘄𝗵𝗶𝗰𝗵 𝗴𝗮𝘁𝗲 𝗶𝘀 𝗡𝗟𝟭𝟬𝟭",
                "ｗｈｉｃｈ ｇａｔｅ ｉｓ ＮＬ１０１",
                "wh\u200bich ga\u200bte is NL\u200b101",
                "ⓦⓗⓘⓒⓗ ⓖⓐⓣⓔ is NL101"
            })
    void letters_in_disguise_are_read_and_what_they_name_stays_where_it_is(String text) {
        Understanding read = read(text);

        assertThat(read.intent()).isNotNull();
        assertThat(read.intent().intent()).isEqualTo("flight-gate");
        assertThat(read.entities())
                .anySatisfy(entity -> assertThat(entity.value()).isEqualTo("NL101"))
                .allSatisfy(entity ->
                        assertThat(text.substring(entity.start(), entity.end())).isEqualTo(entity.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me quiero morir",
                "ich will nicht mehr leben",
                "je veux mourir",
                "quero morrer",
                "non voglio più vivere",
                "ik wil niet meer leven",
                "@NorthlineCare hoy voy a suicidarme"
            })
    void self_harm_is_heard_in_other_languages(String text) {
        assertThat(read(text).signals()).contains(Signal.SENSITIVE);
        assertThat(read(text).sensitive()).isEqualTo(Sensitive.SELF_HARM);
    }

    @ParameterizedTest
    @CsvSource({"ayuda!, es", "Hilfe, de", "merci, fr", "socorro, pt", "aiuto, it", "hulp, nl"})
    void a_plain_foreign_word_tells_its_language(String text, String language) {
        assertThat(read(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tafadhali msaada", "mzigo wangu", "please stop ignoring me"})
    void what_cannot_be_told_is_unclear(String text) {
        assertThat(read(text).unclear()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "love it",
                "LHR JFK",
                "Dubai store",
                "hahaha",
                "😂😂",
                "NL101",
                "yesss",
                "rubbish",
                "stop",
                "@NorthlineCare"
            })
    void what_is_short_and_plain_is_not(String text) {
        assertThat(read(text).unclear()).isFalse();
    }

    @Test
    void many_threads_read_alike() throws Exception {
        List<String> texts = ModelsForTests.INTENTS.intents().get("flight-gate").examples();
        List<Understanding> alone = texts.stream().map(this::read).toList();
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Understanding>> work = texts.stream()
                    .<Callable<Understanding>>map(text -> () -> read(text))
                    .toList();
            var together = new ArrayList<Understanding>();
            for (var done : threads.invokeAll(work)) {
                together.add(done.get());
            }
            assertThat(together).isEqualTo(alone);
        } finally {
            threads.shutdownNow();
        }
    }

    private Understanding read(String text) {
        return understand(text, Context.NONE);
    }

    private Understanding understand(String text, Context context) {
        return understander.understand(text, context, Set.of());
    }
}
