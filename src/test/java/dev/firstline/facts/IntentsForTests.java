package dev.firstline.facts;

import dev.firstline.intent.Brand;
import dev.firstline.intent.FeedSchema;
import dev.firstline.intent.FeedSchema.FieldType;
import dev.firstline.intent.Intents;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Feeds to test with as long as nobody else produces the intents. */
class IntentsForTests {
    static final FeedSchema FLIGHTS = new FeedSchema(
            "flights",
            "One flight on one day.",
            "{flight}-{date}",
            Map.of(
                    "gate", FieldType.TEXT,
                    "terminal", FieldType.TEXT,
                    "status", FieldType.TEXT,
                    "boarding", FieldType.TIME,
                    "departs", FieldType.TIME,
                    "arrives", FieldType.TIME,
                    "origin", FieldType.TEXT,
                    "destination", FieldType.TEXT),
            Duration.ofMinutes(15));
    static final FeedSchema STORES = new FeedSchema(
            "stores",
            "The store of one city.",
            "{city}",
            Map.of("hours", FieldType.TEXT, "address", FieldType.TEXT),
            Duration.ofDays(7));

    @Produces
    @DefaultBean
    @Singleton
    Intents intents() {
        Brand brand = new Brand(
                "Northline",
                "NorthlineCare",
                "NL",
                ZoneId.of("Europe/London"),
                List.of("general"),
                List.of(),
                Map.of(),
                "");
        return new Intents(brand, Map.of(), Map.of("flights", FLIGHTS, "stores", STORES), Map.of());
    }
}
