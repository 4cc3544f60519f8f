package dev.firstline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;

/** The first answers to calls with an {@code Idempotency-Key}, for 24 hours. */
@ApplicationScoped
class IdempotentAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final List<String> HEADERS = List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentAnswers(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    String fingerprint(String call, List<Object> said) {
        try {
            byte[] all = (call + "\n" + json.writeValueAsString(said)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The answer given before. Calls with the same key at the same time wait here for each other.
     *
     * @throws ProblemException 422 {@code idempotency-key-reused} when the key came with another call
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<RestResponse<?>> kept(String user, String key, String fingerprint) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 2))")
                .setParameter(1, user + " " + key)
                .getSingleResult();
        List<?> rows = entities.createNativeQuery("""
                        select call, status, cast(headers as text), body from idempotent_answer
                        where username = ?1 and key = ?2 and at > ?3""", Tuple.class)
                .setParameter(1, user)
                .setParameter(2, key)
                .setParameter(3, clock.instant().minus(KEPT))
                .getResultList();
        return rows.stream().findFirst().map(row -> again((Tuple) row, fingerprint));
    }

    private RestResponse<?> again(Tuple row, String fingerprint) {
        if (!fingerprint.equals(row.get(0, String.class))) {
            throw new ProblemException(
                    422, "idempotency-key-reused", "this Idempotency-Key came with another call: take a new one");
        }
        String body = row.get(3, String.class);
        RestResponse.ResponseBuilder<Object> answer =
                RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(row.get(1, Integer.class)));
        if (body != null) {
            answer.entity(tree(body));
        }
        tree(row.get(2, String.class))
                .properties()
                .forEach(header ->
                        answer.header(header.getKey(), header.getValue().asText()));
        return answer.header("Idempotency-Replayed", "true").build();
    }

    private JsonNode tree(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was kept was JSON", impossible);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    RestResponse<?> keep(String user, String key, String fingerprint, RestResponse<?> answer) {
        Map<String, String> headers = new TreeMap<>();
        HEADERS.forEach(name -> {
            Object value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value.toString());
            }
        });
        try {
            entities.createNativeQuery("""
                            insert into idempotent_answer values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6, ?7)
                            on conflict (username, key) do update
                            set call = ?3, status = ?4, headers = cast(?5 as jsonb), body = ?6, at = ?7""")
                    .setParameter(1, user)
                    .setParameter(2, key)
                    .setParameter(3, fingerprint)
                    .setParameter(4, answer.getStatus())
                    .setParameter(5, json.writeValueAsString(headers))
                    .setParameter(6, answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity()))
                    .setParameter(7, clock.instant())
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer is JSON", impossible);
        }
        return answer;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from idempotent_answer where at <= ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
