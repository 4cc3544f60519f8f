package dev.firstline.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows and their history, one or thousands, in one statement. All calls run in the caller's transaction and need its
 * lock of the feed or the row ({@link FeedLocks}): what is stored must not change between the statement's parts.
 */
@ApplicationScoped
class FactWriter {
    /** Parts the words a row is found by, in the text they travel as; no value has a line break. */
    private static final String PARTING = "\n";

    private static final String PUT = """
            with incoming as materialized (
              select key, name, cast(fields as jsonb) as fields, string_to_array(found_by, chr(10)) as found_by,
                as_of, expires_at, place
              from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]),
                cast(?6 as timestamptz[]), cast(?7 as timestamptz[])) with ordinality
                as sent(key, name, fields, found_by, as_of, expires_at, place)),
            stored as materialized (
              select f.key, f.fields, f.as_of, f.expires_at, f.version, f.since_version
              from incoming i join fact f on f.feed = ?1 and f.key = i.key),
            closed as (
              update fact_history h set confirmed_as_of = s.as_of, expires_at = s.expires_at, until = ?9
              from stored s join incoming i on i.key = s.key
              where h.feed = ?1 and h.key = s.key and h.version = s.since_version
                and i.as_of >= s.as_of and i.fields <> s.fields),
            written as (
              insert into fact as f (feed, key, name, fields, found_by, as_of, expires_at, version, since_version,
                load, updated_by, updated_at)
              select ?1, i.key, i.name, i.fields, i.found_by, i.as_of, i.expires_at, first.version, first.version,
                cast(?10 as bigint), ?8, ?9
              from incoming i left join stored s on s.key = i.key
                cross join lateral (
                  select coalesce(max(h.version), 0) + 1 as version from fact_history h
                  where s.key is null and h.feed = ?1 and h.key = i.key) first
              where s.key is null or i.as_of >= s.as_of
              order by i.key
              on conflict (feed, key) do update set name = excluded.name, fields = excluded.fields,
                found_by = excluded.found_by, as_of = excluded.as_of, expires_at = excluded.expires_at,
                version = f.version + 1,
                since_version = case when f.fields = excluded.fields then f.since_version else f.version + 1 end,
                load = excluded.load, updated_by = excluded.updated_by, updated_at = excluded.updated_at
              returning f.key, f.name, f.fields, f.as_of, f.expires_at, f.version, f.since_version),
            lines as (
              insert into fact_history (feed, key, version, change, name, fields, as_of, expires_at, changed_by, at)
              select ?1, key, version, 'set', name, fields, as_of, expires_at, ?8, ?9
              from written where version = since_version)
            select (select count(*) from incoming i where not exists (select from stored s where s.key = i.key)) as created,
              (select count(*) from written where version = since_version) as lines,
              (select count(*) from written) as written,
              (select string_agg(cast(i.place as text), ',') from incoming i join stored s on s.key = i.key
               where i.as_of < s.as_of) as older""";

    private static final String DELETE = """
            with gone as (
              delete from fact where feed = ?1 and %s returning feed, key, name, as_of, expires_at, version, since_version),
            closed as (
              update fact_history h set confirmed_as_of = g.as_of, expires_at = g.expires_at, until = ?3
              from gone g where h.feed = g.feed and h.key = g.key and h.version = g.since_version),
            lines as (
              insert into fact_history (feed, key, version, change, name, fields, changed_by, at, until)
              select feed, key, version + 1, 'deleted', name, jsonb_build_object(), ?2, ?3, ?3 from gone)
            select count(*) from gone""";

    private final EntityManager entities;
    private final FieldsJson json;
    private final FeedSizes sizes;

    FactWriter(EntityManager entities, FieldsJson json, FeedSizes sizes) {
        this.entities = entities;
        this.json = json;
        this.sizes = sizes;
    }

    /** The number of a new snapshot or bulk call. */
    long nextLoad() {
        return ((Number) entities.createNativeQuery("select nextval('fact_load_seq')")
                        .getSingleResult())
                .longValue();
    }

    /**
     * Puts rows of one feed, each key once. One that is older than what is stored stays out.
     *
     * @param load the snapshot or bulk call they came in, if any
     */
    Written put(String feed, List<FactDraft> rows, String by, Instant now, @Nullable Long load) {
        Query put = entities.createNativeQuery(PUT, Tuple.class)
                .setParameter(1, feed)
                .setParameter(2, texts(rows, row -> FactKey.canonical(row.key())))
                .setParameter(3, texts(rows, FactDraft::key))
                .setParameter(4, texts(rows, row -> json.text(row.values())))
                .setParameter(5, texts(rows, row -> String.join(PARTING, row.foundBy())))
                .setParameter(6, texts(rows, row -> row.asOf().toString()))
                .setParameter(7, texts(rows, row -> row.expiresAt().toString()))
                .setParameter(8, by)
                .setParameter(9, now)
                .setParameter(10, load);
        Tuple done = (Tuple) put.getSingleResult();
        sizes.written();
        long created = count(done, "created");
        long lines = count(done, "lines");
        return new Written(
                created, lines - created, count(done, "written") - lines, places(done.get("older", String.class)));
    }

    /** Takes a row away, if it is there. */
    void delete(String feed, String key, String by, Instant now) {
        delete(feed, by, now, "key = ?4", FactKey.canonical(key));
    }

    /**
     * Takes away all rows that did not come in this load.
     *
     * @return how many
     */
    long deleteAllBut(String feed, long load, String by, Instant now) {
        return delete(feed, by, now, "load is distinct from ?4", load);
    }

    private long delete(String feed, String by, Instant now, String which, Object value) {
        Query delete = entities.createNativeQuery(DELETE.formatted(which), Long.class)
                .setParameter(1, feed)
                .setParameter(2, by)
                .setParameter(3, now)
                .setParameter(4, value);
        long gone = ((Number) delete.getSingleResult()).longValue();
        sizes.written();
        return gone;
    }

    private static String[] texts(List<FactDraft> rows, Function<FactDraft, String> what) {
        return rows.stream().map(what).toArray(String[]::new);
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static List<Integer> places(@Nullable String older) {
        return older == null
                ? List.of()
                : Arrays.stream(older.split(","))
                        .map(place -> Integer.parseInt(place) - 1)
                        .toList();
    }
}
