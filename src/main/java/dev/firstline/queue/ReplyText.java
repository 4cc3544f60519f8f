package dev.firstline.queue;

import dev.firstline.intent.MessageLength;
import dev.firstline.intent.PostLength;
import dev.firstline.mention.Channel;
import dev.firstline.personal.PersonalDataFinder;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What an agent's words may be: in public short and without personal data, in a message to one person neither. */
@ApplicationScoped
class ReplyText {
    private final PersonalDataFinder personalData;

    ReplyText(PersonalDataFinder personalData) {
        this.personalData = personalData;
    }

    /** @throws ProblemException 400 {@code too-long}, 409 {@code personal-data-in-reply} */
    void check(Channel channel, String text) {
        switch (channel) {
            case PUBLIC -> checkPost(text);
            case DM -> checkLength(MessageLength.of(text), MessageLength.MOST, "characters");
        }
    }

    private void checkPost(String text) {
        checkLength(PostLength.of(text), PostLength.MOST, "weighted characters");
        List<String> kinds = personalData.find(text).stream()
                .map(span -> span.kind().label())
                .distinct()
                .toList();
        if (!kinds.isEmpty()) {
            throw new ProblemException(
                    409,
                    "personal-data-in-reply",
                    "the text shows personal data, which never leaves in public",
                    Map.of("kinds", kinds));
        }
    }

    private static void checkLength(int length, int most, String unit) {
        if (length > most) {
            throw new ProblemException(
                    400,
                    "too-long",
                    "text: %d of %d %s".formatted(length, most, unit),
                    Map.of("field", "text", "length", length));
        }
    }
}
