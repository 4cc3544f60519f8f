package dev.firstline.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstline.pipeline.Preview;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads mention texts, one a line, and prints what each would be understood and decided as, one JSON object a line. */
@Command(
        name = "classify",
        description = "Reads mention texts from standard input, one a line; prints one JSON object a line.",
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    @Mixin
    private final Folders folders = new Folders();

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        Preview preview = folders.preview();
        var in = new TextLines(System.in);
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.next(); line != null; line = in.next()) {
            Classified classified = Classified.of(line, preview.of(line, clock.instant()));
            out.println(json.writeValueAsString(classified));
            if (!in.ready()) {
                out.flush(); // whoever types gets the answer at once, whoever pipes a file gets it in blocks
            }
        }
        out.flush();
        return 0;
    }
}
