package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.ingest.IngestConfig;
import dev.firstline.ingest.Trouble;
import dev.firstline.ingest.WebhookWanted;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps X's webhook: registers it, subscribes to what is wanted, has a disabled one validated again, and after an outage asks X to
 * send that time's events once more.
 */
@ApplicationScoped
class WebhookWatch implements WebhookWanted {
    /** Where X has no such event, or the plan does not include it, the others still come. */
    private static final List<String> EVENTS =
            List.of("post.mention.create", "post.reply.create", "post.quote.create", "dm.received", "chat.received");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(ZoneOffset.UTC);

    private final XClient client;
    private final UserTokens tokens;
    private final XReads reads;
    private final XConfig config;
    private final IngestConfig ingest;
    private final WebhookOutages outages;
    private final Clock clock;
    private final Trouble trouble = new Trouble("Keeping the webhook, without which mentions come by polling");
    private volatile Set<String> refused = Set.of();

    WebhookWatch(
            XClient client,
            UserTokens tokens,
            XReads reads,
            XConfig config,
            IngestConfig ingest,
            WebhookOutages outages,
            Clock clock) {
        this.client = client;
        this.tokens = tokens;
        this.reads = reads;
        this.config = config;
        this.ingest = ingest;
        this.outages = outages;
        this.clock = clock;
    }

    @Override
    public boolean wanted() {
        return config.webhookUrl().isPresent();
    }

    void serviceIsUp(@ObservesAsync HttpServerStart listening) {
        onTime();
    }

    @Scheduled(every = "5m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTime() {
        if (ingest.enabled() && wanted()) {
            look();
        }
    }

    void look() {
        try {
            String account = reads.brand().id();
            JsonNode webhook = registered();
            String id = webhook.path("id").asText();
            if (!webhook.path("valid").asBoolean()) {
                Log.warn("X has disabled the webhook; it is validated again");
                ask(api -> api.validate(id));
            }
            subscribe(account, id);
            Instant now = clock.instant();
            outages.working(account, now);
            outages.toReplay(account, now).ifPresent(span -> replay(account, id, span));
            trouble.over();
        } catch (UnavailableException | NoAnswerException | MissingCredentialException e) {
            trouble.met(String.valueOf(e.getMessage()));
        }
    }

    private JsonNode registered() {
        String url = config.webhookUrl().orElseThrow();
        Optional<JsonNode> known = find(ask(XWebhooksApi::all), url);
        if (known.isPresent()) {
            return known.get();
        }
        JsonNode made = ask(api -> api.register(new XWebhooksApi.Registration(url)));
        Log.infof("Webhook registered at X: url=%s", url);
        return made.path("data");
    }

    private static Optional<JsonNode> find(JsonNode all, String url) {
        for (JsonNode webhook : all.path("data")) {
            if (webhook.path("url").asText().equals(url)) {
                return Optional.of(webhook);
            }
        }
        return Optional.empty();
    }

    private void subscribe(String account, String webhook) {
        Set<String> missing = new HashSet<>(EVENTS);
        missing.removeAll(refused);
        for (JsonNode subscription : ok(tokens.make(client::subscriptions)).path("data")) {
            if (subscription.path("webhook_id").asText(webhook).equals(webhook)) {
                missing.remove(subscription.path("event_type").asText());
            }
        }
        for (String type : missing) {
            var wanted = new NewSubscription(type, new NewSubscription.Filter(account), "firstline", webhook);
            XAnswer answer = tokens.make(bearer -> client.subscribe(bearer, wanted));
            if (answer.status() == 400 || answer.status() == 403) {
                Set<String> more = new HashSet<>(refused);
                more.add(type);
                refused = more;
                Log.warnf("X does not send %s: %s", type, answer.complaint().detail());
            } else {
                ok(answer);
            }
        }
    }

    private void replay(String account, String webhook, WebhookOutages.Span span) {
        ask(api -> api.replay(new XWebhooksApi.Replay(webhook, MINUTE.format(span.from()), MINUTE.format(span.to()))));
        outages.replayed(account);
        Log.infof("X is asked for the events from %s to %s again", span.from(), span.to());
    }

    private JsonNode ask(Function<XWebhooksApi, Response> call) {
        return ok(client.webhooks(call));
    }

    private static JsonNode ok(XAnswer answer) {
        if (!answer.ok()) {
            throw new UnavailableException(
                    "X answered " + answer.status() + ": " + answer.complaint().detail(), null, null);
        }
        return answer.body();
    }
}
