package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstline.ingest.IncomingPost;
import dev.firstline.mention.Channel;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads events of the X Activity API (docs.x.com, activity/event-payloads): {@code data.event_type} says what {@code data.payload} is,
 * a post as v2 shows it or messages in the older form. The brand's own posts and messages come too, and are passed over.
 */
@ApplicationScoped
class ActivityReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final XConfig config;
    private final Oddities oddities;
    private final Costs costs;
    private final Clock clock;

    ActivityReader(XConfig config, Oddities oddities, Costs costs, Clock clock) {
        this.config = config;
        this.oddities = oddities;
        this.costs = costs;
        this.clock = clock;
    }

    /** The mentions and messages in a call's body; empty when it brings none. It never fails: X would send it for ever. */
    List<IncomingPost> read(byte[] body, Brand brand) {
        JsonNode data;
        try {
            data = JSON.readTree(body).path("data");
        } catch (IOException e) {
            oddities.met("webhook: not JSON");
            return List.of();
        }
        String type = data.path("event_type").asText("");
        try {
            List<IncomingPost> all = read(type, data, brand);
            all.forEach(each -> costs.charge(price(each), each.latest().value()));
            return all.stream()
                    .filter(post -> !post.author().id().value().equals(brand.id()))
                    .toList();
        } catch (UnreadableItemException e) {
            oddities.met("webhook: " + known(type) + " with " + e.getMessage());
            return List.of();
        }
    }

    private static Price price(IncomingPost event) {
        return event.channel() == Channel.DM ? Price.MESSAGE_EVENT : Price.POST_EVENT;
    }

    private List<IncomingPost> read(String type, JsonNode data, Brand brand) {
        JsonNode payload = data.path("payload");
        return switch (type) {
            case "post.mention.create", "post.reply.create", "post.quote.create" -> post(data, payload, brand);
            case "dm.received" -> messages(data, payload, brand);
            case "chat.received" -> encrypted(data, payload, brand);
            case "dm.sent", "dm.read", "post.create", "post.delete", "chat.sent" -> List.of();
            case "replay_job_status" -> {
                Log.infof(
                        "X replayed events: state=%s",
                        known(payload.path("job_state").asText("unknown")));
                yield List.of();
            }
            default -> {
                oddities.met("webhook: event " + known(type));
                yield List.of();
            }
        };
    }

    private List<IncomingPost> post(JsonNode data, JsonNode payload, Brand brand) {
        return MentionReader.of(brand, config, clock.instant()).read(page(data, payload));
    }

    private List<IncomingPost> messages(JsonNode data, JsonNode payload, Brand brand) {
        MessageReader reader = new MessageReader(brand, clock.instant());
        JsonNode older = payload.path("direct_message_events");
        if (!older.isArray()) {
            return reader.read(page(data, payload));
        }
        List<IncomingPost> messages = new ArrayList<>();
        older.forEach(event -> messages.add(reader.activity(event, payload.path("users"))));
        return messages;
    }

    /** The payload as a listing would show it. */
    private static JsonNode page(JsonNode data, JsonNode payload) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("data").add(payload);
        JsonNode includes = data.path("includes").isObject() ? data.path("includes") : payload.path("includes");
        page.set("includes", includes.isObject() ? includes : JsonNodeFactory.instance.objectNode());
        return page;
    }

    /** Its form is not documented: an id and a sender under their usual names are all that is needed. */
    private List<IncomingPost> encrypted(JsonNode data, JsonNode payload, Brand brand) {
        Optional<String> id = Fields.id(payload, "id").or(() -> Fields.id(payload, "event_id"));
        Optional<String> sender = Fields.id(payload, "sender_id").or(() -> Fields.id(payload, "from_user_id"));
        if (id.isEmpty() || sender.isEmpty()) {
            throw new UnreadableItemException("sender_id");
        }
        return List.of(new MessageReader(brand, clock.instant()).encrypted(id.get(), sender.get()));
    }

    /** A word of X's that may go into the log. */
    private static String known(String word) {
        return word.matches("[a-z_.-]{1,60}") ? word : "unnamed";
    }
}
