package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of {@code personal/marked.txt} and what is personal in them. */
record MarkedTexts(List<Marked> lines) {
    private static final Pattern MARK = Pattern.compile("\\{([a-z-]+)\\|([^}]*)}");

    record Marked(String text, List<PersonalSpan> spans) {}

    static MarkedTexts read() {
        try (var in = MarkedTexts.class.getResourceAsStream("/personal/marked.txt")) {
            return new MarkedTexts(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(MarkedTexts::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Marked parse(String line) {
        StringBuilder text = new StringBuilder();
        List<PersonalSpan> spans = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int done = 0;
        while (mark.find()) {
            text.append(line, done, mark.start());
            PersonalKind kind =
                    PersonalKind.valueOf(mark.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            spans.add(new PersonalSpan(
                    kind, text.length(), text.length() + mark.group(2).length()));
            text.append(mark.group(2));
            done = mark.end();
        }
        return new Marked(text.append(line.substring(done)).toString().replace('⏎', '\n'), spans);
    }
}
