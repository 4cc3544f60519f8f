package dev.firstline.understand;

import dev.firstline.intent.Brand;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a mention names, by rules over tokens ({@code entities/rules.txt}) and lists of places. Thread-safe. */
public final class EntityRules {
    /** Long posts are read this far. */
    private static final int MOST = 2_000;

    private final TokenizerFactory<CoreLabel> tokenizers = PTBTokenizer.factory(
            new CoreLabelTokenFactory(), "ptb3Escaping=false,untokenizable=noneKeep,splitHyphenated=true");
    private final List<EntityRule> rules = EntityRule.readAll();
    private final Places places = new Places();
    private final FlightNumbers flights;
    private final DateReader dates;

    /** The brand decides whose {@code flight 101} is meant, and whether the month or the day comes first. */
    public EntityRules(Brand brand) {
        flights = new FlightNumbers(brand.airlineDesignator());
        dates = new DateReader(brand.timeZone());
    }

    /**
     * Entities in the order of the text; of two of a kind that overlap only the longer.
     *
     * @param places names that count as cities besides the known ones
     */
    public List<Entity> find(String text, Set<String> places) {
        String read = text.length() > MOST ? text.substring(0, MOST) : text;
        List<CoreLabel> tokens = tokens(read);
        var found = new ArrayList<>(this.places.find(read, tokens, places));
        boolean digits = read.chars().anyMatch(Character::isDigit);
        for (EntityRule rule : rules) {
            if (!rule.canMatch(digits)) {
                continue;
            }
            TokenSequenceMatcher matcher = rule.pattern().getMatcher(tokens);
            while (matcher.find()) {
                entity(read, tokens, rule, matcher).ifPresent(found::add);
            }
        }
        return withoutOverlaps(found);
    }

    private List<CoreLabel> tokens(String text) {
        return tokenizers.getTokenizer(new StringReader(text)).tokenize();
    }

    private Optional<Entity> entity(String text, List<CoreLabel> tokens, EntityRule rule, TokenSequenceMatcher match) {
        int group = match.groupCount() > 0 && match.start(1) >= 0 ? 1 : 0;
        int start = tokens.get(match.start(group)).beginPosition();
        int end = tokens.get(match.end(group) - 1).endPosition();
        String written = text.substring(start, end);
        return value(rule.reading(), written).map(value -> new Entity(rule.kind(), value, written, start, end));
    }

    private Optional<String> value(EntityRule.Reading reading, String written) {
        return switch (reading) {
            case JOINED -> flights.joined(written);
            case SPACED, NAMED -> flights.spaced(written);
            case NAMED_OWN -> flights.numberOnly(written);
            case DAY_WORD -> dates.dayWord(written);
            case WEEKDAY -> dates.weekday(written);
            case DAY_MONTH, MONTH_DAY -> dates.named(written);
            case ISO -> dates.iso(written);
            case NUMERIC -> dates.numeric(written);
            case CLOCK -> dates.clock(written);
            case PART -> dates.part(written);
            case MASK -> Optional.of("");
        };
    }

    private static List<Entity> withoutOverlaps(List<Entity> found) {
        var kept = new ArrayList<Entity>();
        found.stream()
                .sorted(Comparator.comparingInt((Entity entity) -> entity.start() - entity.end()))
                .filter(entity -> kept.stream().noneMatch(other -> clash(entity, other)))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Entity::start).thenComparing(Entity::kind));
        return kept;
    }

    /** {@code tonight} is a day and a time at once; everything else is one thing only. */
    private static boolean clash(Entity one, Entity other) {
        boolean overlap = one.start() < other.end() && other.start() < one.end();
        boolean dayAndTime = one.kind() != other.kind()
                && Set.of(EntityKind.DATE, EntityKind.TIME).containsAll(Set.of(one.kind(), other.kind()));
        return overlap && !dayAndTime;
    }
}
