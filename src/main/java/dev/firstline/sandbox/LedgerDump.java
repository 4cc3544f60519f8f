package dev.firstline.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Function;

/** All that a sandbox knows, in one answer that is sent piece by piece, since a hundred thousand posts are many megabytes. */
final class LedgerDump {
    private static final int PIECE_BYTES = 1 << 16;

    private final Ledger ledger;
    private final Messages messages;
    private final WebhookControl webhooks;
    private final ControlView view;

    LedgerDump(Ledger ledger, Messages messages, WebhookControl webhooks, ControlView view) {
        this.ledger = ledger;
        this.messages = messages;
        this.webhooks = webhooks;
        this.view = view;
    }

    /** Takes its time; not for an event loop. */
    void send(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("content-type", "application/json; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .putHeader("x-content-type-options", "nosniff");
        var pending = new ByteArrayOutputStream(PIECE_BYTES);
        try (var json = Json.MAPPER.createGenerator(pending)) {
            json.writeStartObject();
            write(json, response, pending, "posts", ledger.after(0), view::post);
            write(json, response, pending, "deletions", ledger.deletions(), ControlView::deletion);
            write(json, response, pending, "deleted", ledger.deletions(), ControlView::deletedId);
            write(json, response, pending, "messages", messages.all(), view::message);
            write(json, response, pending, "users", ledger.users(), PeopleControl::user);
            json.writeObjectField("deliveries", webhooks.deliveries());
            json.writeObjectField("webhooks", webhooks.view());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        response.end(Buffer.buffer(pending.toByteArray()));
    }

    private static <T> void write(
            JsonGenerator json,
            HttpServerResponse response,
            ByteArrayOutputStream pending,
            String name,
            Collection<T> items,
            Function<T, JsonNode> view)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var item : items) {
            json.writeTree(view.apply(item));
            if (pending.size() > PIECE_BYTES) {
                response.write(Buffer.buffer(pending.toByteArray()));
                pending.reset();
            }
        }
        json.writeEndArray();
    }
}
