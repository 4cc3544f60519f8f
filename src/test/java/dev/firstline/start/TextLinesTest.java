package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    @Test
    void a_line_ends_with_lf_or_cr_lf() throws IOException {
        assertThat(lines("one\ntwo\r\n\nfour")).containsExactly("one", "two", "", "four");
    }

    @Test
    void a_cr_alone_belongs_to_its_text() throws IOException {
        assertThat(lines("which gate\ris NL101\nnext\r")).containsExactly("which gate\ris NL101", "next\r");
    }

    @Test
    void one_byte_order_mark_at_the_start_is_dropped() throws IOException {
        assertThat(lines("\ufeffone\n\ufefftwo\n")).containsExactly("one", "\ufefftwo");
        assertThat(lines("\ufeff\ufeffone")).containsExactly("\ufeffone");
    }

    @Test
    void nothing_has_no_lines() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\ufeff")).isEmpty();
        assertThat(lines("\n")).containsExactly("");
    }

    private static List<String> lines(String text) throws IOException {
        TextLines in = new TextLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> lines = new ArrayList<>();
        for (String line = in.next(); line != null; line = in.next()) {
            lines.add(line);
        }
        return lines;
    }
}
