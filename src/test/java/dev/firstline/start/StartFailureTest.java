package dev.firstline.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    @Test
    void our_own_exception_is_told_by_its_message_however_deep_it_lies() {
        var own = new DataFolderException(Path.of("data"), "is too small");

        StartFailure failure = StartFailure.of(new RuntimeException("Failed to start", new IllegalStateException(own)));

        assertThat(failure).isEqualTo(new StartFailure("data folder data is too small", 2, null));
    }

    @Test
    void a_port_in_use_is_told_by_its_setting() {
        var bind = new QuarkusBindException("localhost", 8080, new BindException("Address already in use"));

        assertThat(StartFailure.of(new RuntimeException(bind)).text())
                .isEqualTo("QUARKUS_HTTP_PORT: port 8080 is in use by another program");
    }

    @Test
    void an_unforeseen_fault_keeps_its_stack_trace() {
        var fault = new IllegalStateException("outer", new IllegalArgumentException("inner"));

        StartFailure failure = StartFailure.of(fault);

        assertThat(failure.text()).contains("inner");
        assertThat(failure.exitCode()).isEqualTo(1);
        assertThat(failure.unknown()).isSameAs(fault);
    }
}
