package dev.firstline.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 stream: a line ends with LF or CR LF, a CR alone belongs to its text. A byte order mark at the start is dropped. */
final class TextLines {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BufferedReader in;
    private boolean first = true;

    TextLines(InputStream stream) {
        in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The next line without its end; null when there is none. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c == BYTE_ORDER_MARK && first) {
            c = in.read();
        }
        first = false;
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        int last = line.length() - 1;
        return c == '\n' && last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }

    /** Whether more was already sent, so that reading on does not wait. */
    boolean ready() throws IOException {
        return in.ready();
    }
}
