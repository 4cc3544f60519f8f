package dev.firstline.intent;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose voice the bot speaks with: {@code intents/brand.yaml}.
 *
 * @param name              as customers call it
 * @param handle            X handle without {@code @}
 * @param airlineDesignator IATA designator of the brand's own flights, if it flies
 * @param timeZone          zone of business hours and of dates in questions
 * @param queues            departments that exist; {@code general} and {@code sensitive} always do
 * @param topics            which of them hears of what; {@code general} of the rest
 * @param hours             business hours when people answer
 * @param holidays          days on which other hours hold; none means closed
 * @param promises          how soon a person answers, by priority 1 to 3
 * @param privacyPage       where the brand says what happens to personal data, if it has such a page
 * @param personAccount     handle of an account that people run, without {@code @}, if there is one
 * @param signature         put at the end of each automated post, may be empty
 */
public record Brand(
        String name,
        String handle,
        @Nullable String airlineDesignator,
        ZoneId timeZone,
        List<String> queues,
        Map<Topic, String> topics,
        List<OpeningHours> hours,
        Map<LocalDate, List<OpeningHours>> holidays,
        Map<Integer, Duration> promises,
        @Nullable String privacyPage,
        @Nullable String personAccount,
        String signature) {
    /** The department for whatever belongs to no other; every brand has it. */
    public static final String GENERAL = "general";

    /** The department for what only people may answer; every brand has it. */
    public static final String SENSITIVE = "sensitive";

    public Brand {
        queues = List.copyOf(queues);
        topics = Map.copyOf(topics);
        hours = List.copyOf(hours);
        holidays = Map.copyOf(holidays);
        promises = Map.copyOf(promises);
    }

    /** What any text may say of the brand: {@code {name}}, {@code {privacy_page}}, {@code {person_account}}. */
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>(Map.of("name", name));
        if (privacyPage != null) {
            values.put("privacy_page", privacyPage);
        }
        if (personAccount != null) {
            values.put("person_account", "@" + personAccount);
        }
        return values;
    }

    /** The department that hears of a topic. */
    public String queueOf(Topic topic) {
        return topics.getOrDefault(topic, GENERAL);
    }
}
