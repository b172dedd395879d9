package cn.mingzhang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class FailuresTest {

    @Test
    void tellsAPortThatTheApplicationFoundTaken() {
        assertThat(report(new IllegalStateException("context", new PortInUseException(8080)))).isEqualTo("mingzhang: port 8080 is taken 4");
    }

    @Test
    void tellsAFullDisk() {
        assertThat(report(new UncheckedIOException(new IOException("No space left on device")))).isEqualTo("mingzhang: the disk is full 5");
    }

    @Test
    void tellsAForbiddenFolder() {
        assertThat(report(new UncheckedIOException(new AccessDeniedException("/somewhere")))).isEqualTo("mingzhang: cannot use /somewhere: AccessDenied 5");
    }

    @Test
    void tellsAnythingElseByItsCauseInOneLine() {
        assertThat(report(new IllegalStateException("outside", new IllegalArgumentException("first\nsecond"))))
                .isEqualTo("mingzhang: IllegalArgumentException: first 1");
    }

    private static String report(Exception failure) {
        var said = new StringWriter();
        var code = Failures.report(failure, new PrintWriter(said));
        return said.toString().strip() + " " + code;
    }
}
