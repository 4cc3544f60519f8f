package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayThreadsTest {
    private static final String GOOD =
            "{\"brand\":\"b\",\"posts\":[{\"id\":\"1\",\"author\":\"a\",\"inbound\":true,\"text\":\"@b hi\"}]}";

    @Test
    void a_conversation_is_read_and_blank_lines_are_none() {
        assertThat(ReplayThreads.parse("f", List.of(GOOD, "", GOOD), "NorthlineCare"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"a":1}                             ~ a conversation without posts
            {"posts":[]}                        ~ a conversation without posts
            null                                ~ a conversation without posts
            {"posts":[null]}                    ~ a post without id, author or text
            {"posts":[{"id":"1","author":"a"}]} ~ a post without id, author or text
            [1]                                 ~ no JSON conversation
            nonsense                            ~ no JSON conversation
            """)
    void what_is_no_conversation_is_refused_with_its_line(String line, String why) {
        assertThatThrownBy(() -> ReplayThreads.parse("threads.ndjson", List.of(GOOD, line), "NorthlineCare"))
                .isInstanceOf(ReplayFileException.class)
                .hasMessage("threads.ndjson line 2: " + why);
    }
}
