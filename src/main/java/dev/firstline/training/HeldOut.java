package dev.firstline.training;

import dev.firstline.encoder.TunedLayers;
import dev.firstline.understand.Reader;
import dev.firstline.understand.Reading;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What the fine-tuned layers say of mentions that they have not learned. Of a mention they have learned they are too sure, so
 * their opinion can be weighed on these alone.
 */
public final class HeldOut {
    private final Map<Long, float[]> scores = new HashMap<>();

    HeldOut(TunedLayers tuned) {
        tuned.heldOut().forEach(one -> scores.put(one.text(), one.scores()));
    }

    /** The key of a text, by what the encoder reads of it. */
    public static long key(String maskedText) {
        var crc = new CRC32();
        crc.update(Reader.sentence(maskedText).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** The reading with those scores in it; empty for a mention that was not held out. */
    Optional<Reading> of(String maskedText, Reading reading) {
        return Optional.ofNullable(scores.get(key(maskedText)))
                .map(unlearned -> new Reading(reading.vector(), unlearned, reading.point()));
    }
}
