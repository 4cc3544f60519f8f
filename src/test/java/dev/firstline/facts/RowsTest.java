package dev.firstline.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.firstline.web.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final String JSON = "application/json";

    @Test
    void rows_of_an_array_come_one_by_one() throws IOException {
        assertThat(read(JSON, "[{\"key\":\"a\",\"n\":1.5},{\"key\":\"b\",\"n\":null}]"))
                .containsExactly("{\"key\":\"a\",\"n\":1.5}", "{\"key\":\"b\",\"n\":null}");
        assertThat(read(JSON, "[]")).isEmpty();
    }

    @Test
    void what_is_no_object_is_a_row_without_anything() throws IOException {
        assertThat(read(JSON, "[7,\"a\",[{\"key\":\"a\"}],null,{\"key\":\"b\"}]"))
                .containsExactly("null", "null", "null", "null", "{\"key\":\"b\"}");
    }

    @Test
    void what_is_nested_in_a_row_is_skipped() throws IOException {
        assertThat(read(JSON, "[{\"key\":\"a\",\"x\":{\"y\":[1,{}]},\"z\":[[2]]}]"))
                .containsExactly("{\"key\":\"a\",\"x\":{},\"z\":[]}");
    }

    @Test
    void a_row_with_hundreds_of_fields_is_unreadable_and_the_next_is_not() throws IOException {
        String many = "{\"key\":\"a\"" + ",\"f%d\":1".repeat(500).formatted((Object[]) numbers(500)) + "}";

        assertThat(read(JSON, "[" + many + ",{\"key\":\"b\"}]"))
                .containsExactly("has too many fields", "{\"key\":\"b\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"key\":\"a\"},",
                "[{\"key\":\"a\"},{\"key\":",
                "[{\"key\":\"a\"}}",
                "[{\"key\":\"a\"}] []",
                "[{\"key\":\"a\"} {}]"
            })
    void what_stands_before_a_break_is_read(String body) throws IOException {
        Rows rows = rows(JSON, body);

        assertThat(rows.next()).map(row -> String.valueOf(row.json())).contains("{\"key\":\"a\"}");
        assertThatThrownBy(rows::next).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"key\":\"a\"}",
                "application/json | ''",
                "text/csv | hours",
                "text/csv | ''",
                "text/csv | key,a,a"
            })
    void a_body_of_another_kind_is_refused_as_a_whole(String type, String body) {
        assertThatThrownBy(() -> rows(type, body).next()).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_line_that_cannot_be_read_spoils_only_itself() throws IOException {
        String tooLong = "{\"key\":\"" + "x".repeat(Rows.LONGEST) + "\"}";

        assertThat(read(Rows.NDJSON, "\uFEFF{\"key\":\"a\"}\r\n\n{oops\n{} {}\n" + tooLong + "\n{\"key\":\"b\"}"))
                .containsExactly(
                        "{\"key\":\"a\"}",
                        "cannot be read as JSON",
                        "something follows the row on its line",
                        "is longer than 65536 characters",
                        "{\"key\":\"b\"}");
    }

    @Test
    void csv_is_read_under_its_header_and_an_empty_cell_is_left_out() throws IOException {
        assertThat(read(Rows.CSV, "\uFEFFkey, n \na,1\nb,\n\n\"c, \"\"d\"\"\",\"2\n3\"\ne\n"))
                .containsExactly(
                        "{\"key\":\"a\",\"n\":\"1\"}",
                        "{\"key\":\"b\"}",
                        "{\"key\":\"c, \\\"d\\\"\",\"n\":\"2\\n3\"}",
                        "has 1 cells where the header has 2");
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_reading_before_it_fills_the_memory() throws IOException {
        Rows rows = Rows.of(MediaType.valueOf(Rows.CSV), new Endless("key,n\na,1\nb,\"", "0123456789\n"));

        assertThat(rows.next()).isPresent();
        assertThatThrownBy(rows::next).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_charset_that_the_type_names_is_used() throws IOException {
        byte[] body = "key,n\nMalmö,1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(Rows.of(MediaType.valueOf("text/csv; charset=iso-8859-1"), new ByteArrayInputStream(body))))
                .containsExactly("{\"key\":\"Malmö\",\"n\":\"1\"}");
        assertThatThrownBy(() -> rows("text/csv; charset=klingon", "key")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json     | [                | {\"key\":\"a\"},",
                "application/x-ndjson | {\"key\":\"a\"}  | '\n{\"key\":\"a\"}'",
                "text/csv             | 'key\na'         | '\na'",
            })
    void little_is_read_ahead(String type, String begin, String again) throws IOException {
        Endless body = new Endless(begin, again);
        Rows rows = Rows.of(MediaType.valueOf(type), body);

        for (int row = 0; row < 10_000; row++) {
            assertThat(rows.next()).isPresent();
        }

        assertThat(body.given).isLessThan(10_000L * again.length() + (1 << 16));
    }

    /** A body without an end. */
    private static final class Endless extends InputStream {
        private final byte[] begin;
        private final byte[] again;
        private long given;

        Endless(String begin, String again) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = given++;
            return at < begin.length ? begin[(int) at] : again[(int) ((at - begin.length) % again.length)];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            for (int at = from; at < from + most; at++) {
                into[at] = (byte) read();
            }
            return most;
        }
    }

    private static Integer[] numbers(int count) {
        Integer[] numbers = new Integer[count];
        Arrays.setAll(numbers, number -> number);
        return numbers;
    }

    private static Rows rows(String type, @Nullable String body) {
        return Rows.of(
                MediaType.valueOf(type),
                new ByteArrayInputStream(String.valueOf(body).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(String type, String body) throws IOException {
        return read(rows(type, body));
    }

    private static List<String> read(Rows rows) throws IOException {
        List<String> read = new ArrayList<>();
        for (Optional<BulkRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            read.add(
                    row.get().json() == null
                            ? row.get().fault()
                            : row.get().json().toString());
        }
        return read;
    }
}
