package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The nouns that say what a number beside them is: "order 12345678".
 *
 * @param kind  what such a number is; null where its form decides ("ref", "ticket")
 * @param words how many words the noun has
 * @param bare  whether a number may follow at once; false for words that usually mean something else ("miles", "file")
 */
record ReferenceNoun(@Nullable PersonalKind kind, int words, boolean bare) {
    private static final Map<String, ReferenceNoun> NOUNS = new TreeMap<>();

    static {
        add(
                PersonalKind.BOOKING_REF,
                true,
                "booking",
                "bookings",
                "reservation",
                "reservations",
                "pnr",
                "locator",
                "itinerary");
        add(PersonalKind.BOOKING_REF, true, "record locator", "e-ticket", "eticket");
        add(PersonalKind.BOOKING_REF, false, "confirmation", "conf", "trip");
        add(PersonalKind.ORDER_NO, true, "order", "orders", "purchase", "invoice");
        add(PersonalKind.ORDER_NO, false, "receipt", "po");
        add(
                PersonalKind.TRACKING_NO,
                true,
                "tracking",
                "waybill",
                "awb",
                "consignment",
                "shipment",
                "parcel",
                "bag tag");
        add(PersonalKind.TRACKING_NO, true, "baggage tag", "luggage tag");
        add(PersonalKind.TRACKING_NO, false, "delivery", "package", "track");
        add(
                PersonalKind.LOYALTY_NO,
                true,
                "frequent flyer",
                "frequent flier",
                "ff",
                "ffn",
                "loyalty",
                "member",
                "membership");
        add(PersonalKind.LOYALTY_NO, true, "loyalty card", "club card", "points card", "rewards card", "bonus card");
        add(PersonalKind.LOYALTY_NO, false, "miles", "mileage", "rewards", "points", "club");
        add(
                PersonalKind.ACCOUNT_NO,
                true,
                "account",
                "acct",
                "acc",
                "customer",
                "ssn",
                "social security",
                "national insurance");
        add(PersonalKind.ACCOUNT_NO, true, "policy");
        add(PersonalKind.ACCOUNT_NO, false, "client", "user", "sort", "giftcard", "gift card", "subscription");
        add(
                PersonalKind.CASE_NO,
                true,
                "case",
                "claim",
                "complaint",
                "incident",
                "sr",
                "crm",
                "cas",
                "service request");
        add(PersonalKind.CASE_NO, true, "file reference", "file ref", "pir");
        add(PersonalKind.CASE_NO, false, "enquiry", "inquiry", "file", "query", "report", "request");
        add(PersonalKind.PASSPORT, true, "passport");
        add(null, true, "ref", "reference", "ticket");
    }

    /** Words between noun and number that make the number certain: "order <em>number</em> 1234". */
    static final Set<String> LABELS = Set.of(
            "number",
            "numbers",
            "no",
            "nr",
            "num",
            "nbr",
            "ref",
            "reference",
            "code",
            "id",
            "confirmation",
            "locator",
            "pnr",
            "key");

    /** Words between noun and number that say nothing. */
    static final Set<String> FILLERS = Set.of("is", "was", "it", "its", "s", "my", "the", "under", "called", "says");

    private static void add(@Nullable PersonalKind kind, boolean bare, String... nouns) {
        for (String noun : nouns) {
            NOUNS.put(noun, new ReferenceNoun(kind, noun.split(" ").length, bare));
        }
    }

    /** The noun that starts at a word, the longer one first. */
    static @Nullable ReferenceNoun at(List<Word> words, int i) {
        String first = words.get(i).lower();
        ReferenceNoun two =
                i + 1 < words.size() ? NOUNS.get(first + " " + words.get(i + 1).lower()) : null;
        return two != null ? two : NOUNS.get(first);
    }

    /** The kind of a number of this noun, by its form where the noun alone does not say. */
    PersonalKind kindOf(IdShape id) {
        if (kind != null) {
            return kind;
        }
        return id.bookingCode() || id.airTicket() ? PersonalKind.BOOKING_REF : PersonalKind.CASE_NO;
    }
}
