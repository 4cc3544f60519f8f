package dev.firstline.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.decide.Part;
import dev.firstline.decide.Post;
import dev.firstline.intent.IntentFolder;
import dev.firstline.intent.Intents;
import dev.firstline.intent.IntentsForTests;
import dev.firstline.intent.Phrase;
import dev.firstline.intent.PostLength;
import dev.firstline.intent.Topic;
import dev.firstline.intent.Voice;
import dev.firstline.mention.Author;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RendererTest {
    private static final String LINK = "https://x.com/messages/compose?recipient_id=1";
    private final Renderer renderer = new Renderer(IntentsForTests.intents());
    private final Author author = new Author(new AuthorId("77"), "someone");

    @Test
    void a_post_starts_with_the_author_and_says_its_parts_in_order() {
        Post post = new Post(
                List.of(new Part.Fixed(Phrase.URGENT), new Part.Fixed(Phrase.PERSON_WITHIN)),
                Map.of("wait", "5 minutes"),
                null);

        assertThat(renderer.render(post, Channel.PUBLIC, author, 0, LINK, text -> true))
                .contains("@someone We are on it. A person answers within 5 minutes.");
    }

    @Test
    void the_private_link_takes_its_place() {
        Post post = new Post(List.of(new Part.Fixed(Phrase.SEND_PRIVATELY)), Map.of(), null);

        assertThat(renderer.render(post, Channel.PUBLIC, author, 0, LINK, text -> true)
                        .orElseThrow())
                .endsWith(LINK);
    }

    @Test
    void different_mentions_get_different_words() {
        Post post = new Post(List.of(new Part.Fixed(Phrase.THANKS)), Map.of(), null);

        var words = LongStream.range(0, 2)
                .mapToObj(seed -> renderer.render(post, Channel.PUBLIC, author, seed, LINK, text -> true)
                        .orElseThrow())
                .collect(Collectors.toSet());

        assertThat(words).hasSize(2);
    }

    @Test
    void words_that_were_said_before_are_not_said_again() {
        Post post = new Post(List.of(new Part.Fixed(Phrase.THANKS)), Map.of(), null);
        String first = renderer.render(post, Channel.PUBLIC, author, 0, LINK, text -> true)
                .orElseThrow();

        String second = renderer.render(post, Channel.PUBLIC, author, 0, LINK, text -> !text.equals(first))
                .orElseThrow();

        assertThat(second).isNotEqualTo(first);
        assertThat(renderer.render(post, Channel.PUBLIC, author, 0, LINK, text -> false))
                .isEmpty();
    }

    @Test
    void what_does_not_fit_loses_its_first_words_before_it_is_given_up() {
        String gate = "x".repeat(225);
        Post post = new Post(
                List.of(new Part.Apology(Topic.OTHER), new Part.Answer("flight-gate")),
                Map.of("flight", "NL101", "gate", gate, "as_of", "14:05"),
                null);

        assertThat(renderer.render(post, Channel.PUBLIC, author, 0, LINK, text -> true)
                        .orElseThrow())
                .startsWith("@someone NL101 leaves");
    }

    @Test
    void an_answer_tells_what_is_known_and_less_only_where_that_was_said_before() {
        Renderer speaks = new Renderer(IntentFolder.load(Path.of("intents")));
        Map<String, String> values = Map.of(
                "flight", "NL101",
                "origin", "Leeds",
                "destination", "Oslo",
                "status", "on time",
                "departs", "09:15",
                "arrives", "10:30",
                "as_of", "08:05");
        Post post = new Post(List.of(new Part.Answer("flight-status")), values, null);

        for (long seed = 0; seed < 9; seed++) {
            assertThat(speaks.render(post, Channel.PUBLIC, author, seed, LINK, text -> true))
                    .hasValueSatisfying(text -> assertThat(text).contains("09:15", "10:30"));
        }
        assertThat(speaks.render(post, Channel.PUBLIC, author, 0, LINK, text -> !text.contains("10:30")))
                .isPresent();
    }

    @Test
    void every_language_says_all_it_must_in_one_post() {
        Intents shipped = IntentFolder.load(Path.of("intents"));
        Renderer speaks = new Renderer(shipped);
        Author longest = new Author(new AuthorId("77"), "a".repeat(15));
        for (Voice voice : shipped.voices().values()) {
            for (Phrase promise : List.of(Phrase.PERSON_WITHIN, Phrase.PEOPLE_BACK)) {
                Post post = new Post(
                        voice.language(),
                        Stream.of(Phrase.ACKNOWLEDGEMENT, Phrase.DELETE_POST, Phrase.SEND_PRIVATELY, promise)
                                .<Part>map(Part.Fixed::new)
                                .toList(),
                        Map.of("wait", "59 mmmmmmmmm", "back", "am mmmmmmmmmmmmm um 08:00 Uhr"),
                        null);

                for (long seed = 0; seed < 4; seed++) {
                    String text = speaks.render(post, Channel.PUBLIC, longest, seed, LINK, words -> true)
                            .orElseThrow();

                    assertThat(PostLength.of(text)).isLessThanOrEqualTo(PostLength.MOST);
                    assertThat(voice.phrases().get(Phrase.ACKNOWLEDGEMENT))
                            .as(text)
                            .anyMatch(text::contains);
                    assertThat(text).contains(LINK);
                }
            }
        }
    }

    @Test
    void no_text_is_better_than_one_that_x_refuses() {
        Post post = new Post(
                List.of(new Part.Answer("flight-gate")),
                Map.of("flight", "NL101", "gate", "x".repeat(300), "as_of", "14:05"),
                null);

        assertThat(renderer.render(post, Channel.PUBLIC, author, 0, LINK, text -> true))
                .isEmpty();
    }
}
