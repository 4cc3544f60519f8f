package dev.firstline.intent;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small brand with a few intents, for tests that need one and do not care which. */
public final class IntentsForTests {
    private IntentsForTests() {}

    public static Intents intents() {
        Map<Phrase, List<String>> phrases = new EnumMap<>(Phrase.class);
        phrases.put(Phrase.URGENT, List.of("We are on it.", "On it now."));
        phrases.put(Phrase.APOLOGY, List.of("We are sorry.", "That is not how it should be."));
        phrases.put(Phrase.ACKNOWLEDGEMENT, List.of("Thanks for writing.", "We have your question."));
        phrases.put(Phrase.THANKS, List.of("Thank you!", "That made our day!"));
        phrases.put(Phrase.PERSON_WITHIN, List.of("A person answers within {wait}.", "Expect a person within {wait}."));
        phrases.put(Phrase.PEOPLE_BACK, List.of("We are back {back}.", "Our people return {back}."));
        phrases.put(Phrase.SEND_PRIVATELY, List.of("Details here, please: {private_link}"));
        phrases.put(Phrase.DELETE_POST, List.of("Please delete your post, it shows personal details."));
        return new Intents(
                brand(),
                phrases,
                Map.of(Topic.BAGGAGE, List.of("We are sorry about your bag.", "Your bag should not be lost.")),
                Map.of("es", spanish()),
                feeds(),
                Map.of(
                        "flight-gate",
                                intent(
                                        "flight-gate",
                                        List.of("flight"),
                                        "flights",
                                        List.of("{flight} leaves from gate {gate}, as of {as_of}.")),
                        "carry-on",
                                intent(
                                        "carry-on",
                                        List.of(),
                                        null,
                                        List.of("One bag up to 10 kg.", "You may bring one bag of 10 kg.")),
                        "own-booking", ownData(),
                        "lost-bag", intent("lost-bag", List.of(), null, List.of())));
    }

    private static Voice spanish() {
        Map<Phrase, List<String>> phrases = new EnumMap<>(Phrase.class);
        phrases.put(Phrase.ACKNOWLEDGEMENT, List.of("Gracias por escribir."));
        phrases.put(Phrase.PERSON_WITHIN, List.of("Una persona responde en {wait}."));
        phrases.put(Phrase.PEOPLE_BACK, List.of("Volvemos {back}."));
        phrases.put(Phrase.SEND_PRIVATELY, List.of("Los datos aquí, por favor: {private_link}"));
        phrases.put(Phrase.DELETE_POST, List.of("Borra tu post, por favor."));
        TimeWords times = new TimeWords(
                Locale.forLanguageTag("es"),
                "un minuto",
                "{n} minutos",
                "una hora",
                "{n} horas",
                "hoy a las {time}",
                "mañana a las {time}",
                "el {day} a las {time}");
        return new Voice("es", phrases, times);
    }

    private static Brand brand() {
        OpeningHours daytime =
                new OpeningHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0));
        return new Brand(
                "Northline",
                "NorthlineCare",
                "NL",
                ZoneId.of("Europe/London"),
                List.of("general", "airport", "sensitive"),
                Map.of(Topic.DISRUPTION, "airport"),
                List.of(daytime),
                Map.of(),
                Map.of(1, Duration.ofMinutes(5), 2, Duration.ofMinutes(15), 3, Duration.ofMinutes(60)),
                null,
                null,
                "");
    }

    private static Map<String, FeedSchema> feeds() {
        return Map.of(
                "flights",
                new FeedSchema(
                        "flights",
                        "One flight on one day.",
                        "{flight}-{date}",
                        Map.of("gate", FeedField.of(FeedField.Type.TEXT), "departs", FeedField.of(FeedField.Type.TIME)),
                        Map.of(),
                        null,
                        Duration.ofMinutes(15)),
                "stores",
                new FeedSchema(
                        "stores",
                        "One store.",
                        "{city}",
                        Map.of("hours", FeedField.of(FeedField.Type.TEXT)),
                        Map.of(),
                        null,
                        Duration.ofDays(7)));
    }

    private static Intent intent(String id, List<String> needs, @Nullable String feed, List<String> replies) {
        return new Intent(
                id,
                "airline",
                "For tests.",
                List.of("example"),
                List.of(),
                List.of(),
                needs,
                Map.of("flight", List.of("Which flight is it?", "Which flight number, please?")),
                feed == null ? null : new FactNeed(feed, Duration.ofMinutes(15)),
                replies.isEmpty() ? Map.of() : Map.of("en", replies),
                Set.of(),
                "airport",
                false,
                null);
    }

    private static Intent ownData() {
        return new Intent(
                "own-booking",
                "common",
                "For tests.",
                List.of("example"),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                Map.of(),
                Set.of(),
                "general",
                true,
                null);
    }
}
