package dev.firstline.x;

import dev.firstline.ingest.IncomingPost;
import dev.firstline.mention.AuthorId;
import dev.firstline.mention.PostId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks for a direct message among those that the brand itself wrote. */
final class OwnMessages {
    private final XReads reads;
    private final Clock clock;

    OwnMessages(XReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * @param since by our clock. X's may differ, and an older message taken for the missing one would leave a customer without a
     *              word, so that its own clock is asked for
     */
    List<PostId> to(AuthorId reader, Instant since) {
        MessageReader messages = new MessageReader(reads.brand(), clock.instant());
        List<PostId> found = new ArrayList<>();
        String token = null;
        boolean older = false;
        do {
            XAnswer answer = reads.messagesWith(reader.value(), token);
            Instant start = answer.onItsClock(since, clock);
            for (IncomingPost message : messages.read(answer.body())) {
                older |= message.postedAt().isBefore(start);
                if (messages.own(message) && !message.postedAt().isBefore(start)) {
                    found.add(message.id());
                }
            }
            token = older ? null : NextPage.after(token, answer.body());
        } while (token != null);
        return List.copyOf(found);
    }
}
