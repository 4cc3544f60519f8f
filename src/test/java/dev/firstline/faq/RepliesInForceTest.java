package dev.firstline.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RepliesInForceTest {
    private final AtomicInteger reads = new AtomicInteger();

    private Map<String, Map<String, List<String>>> read() {
        return Map.of("carry-on", Map.of("en", List.of("text " + reads.incrementAndGet())));
    }

    @Test
    void it_is_read_once_until_something_changes() {
        var inForce = new RepliesInForce(this::read);
        inForce.now();

        assertThat(inForce.now()).isEqualTo(Map.of("carry-on", Map.of("en", List.of("text 1"))));

        inForce.forget();
        assertThat(inForce.now()).isEqualTo(Map.of("carry-on", Map.of("en", List.of("text 2"))));
    }

    @Test
    void what_changes_while_it_is_read_is_read_again() {
        var self = new AtomicReference<RepliesInForce>();
        self.set(new RepliesInForce(() -> {
            if (reads.get() == 0) {
                self.get().forget();
            }
            return read();
        }));

        self.get().now();

        assertThat(self.get().now()).isEqualTo(Map.of("carry-on", Map.of("en", List.of("text 2"))));
        self.get().now();
        assertThat(reads).hasValue(2);
    }
}
