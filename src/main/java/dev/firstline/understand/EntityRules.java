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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a mention names, by rules over tokens ({@code entities/rules.txt}) and lists of places. Thread-safe. */
public final class EntityRules {
    /** Long posts are read this far. */
    private static final int MOST = 2_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Set<EntityKind> WHEN = Set.of(EntityKind.DATE, EntityKind.TIME);

    private final TokenizerFactory<CoreLabel> tokenizers = PTBTokenizer.factory(
            new CoreLabelTokenFactory(), "ptb3Escaping=false,untokenizable=noneKeep,splitHyphenated=true");
    private final List<EntityRule> rules = EntityRule.readAll();
    private final Places places = new Places();
    private final FlightNumbers flights;
    private final DateReader dates;
    private final MoneyReader money;

    /** The brand decides whose {@code flight 101} is meant, whether the month or the day comes first, and what a dollar is. */
    public EntityRules(Brand brand) {
        flights = new FlightNumbers(brand.airlineDesignator());
        dates = new DateReader(brand.timeZone());
        money = new MoneyReader(brand.timeZone());
    }

    /**
     * Entities in the order of the text; of those that overlap only the longer.
     *
     * @param names names that the feeds have rows for
     */
    public List<Entity> find(String text, FeedNames names) {
        String read = text.length() > MOST ? text.substring(0, MOST) : text;
        List<CoreLabel> tokens = tokens(read);
        boolean shouting = Written.shouting(read);
        var found = new ArrayList<>(places.find(read, tokens, names, shouting));
        boolean digit = read.chars().anyMatch(Character::isDigit);
        String lower = read.toLowerCase(Locale.ROOT);
        for (EntityRule rule : rules) {
            if (!rule.canMatch(lower, digit)) {
                continue;
            }
            TokenSequenceMatcher matcher = rule.pattern().getMatcher(tokens);
            while (matcher.find()) {
                entity(read, tokens, rule, matcher, shouting).ifPresent(found::add);
            }
        }
        return withoutOverlaps(found);
    }

    private List<CoreLabel> tokens(String text) {
        return tokenizers.getTokenizer(new StringReader(text)).tokenize();
    }

    private Optional<Entity> entity(
            String text, List<CoreLabel> tokens, EntityRule rule, TokenSequenceMatcher match, boolean shouting) {
        int group = match.groupCount() > 0 && match.start(1) >= 0 ? 1 : 0;
        int first = match.start(group);
        int past = match.end(group);
        int start = tokens.get(first).beginPosition();
        int end = tokens.get(past - 1).endPosition();
        String span = text.substring(start, end);
        // The tokens' words lack what nobody sees, their offsets do not.
        String seen = UNSEEN.matcher(span).replaceAll("");
        Written written = new Written(seen, word(tokens, first - 1), word(tokens, past), text, shouting);
        return value(rule, written).map(value -> new Entity(rule.kind(), value, span, start, end));
    }

    private static String word(List<CoreLabel> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).word().toLowerCase(Locale.ROOT);
    }

    private Optional<String> value(EntityRule rule, Written written) {
        return switch (rule.reading()) {
            case JOINED -> flights.joined(written);
            case SPACED -> flights.spaced(written);
            case NAMED -> flights.named(written);
            case NAMED_OWN -> flights.numberOnly(written);
            case DAY_WORD -> dates.dayWord(written);
            case WEEKDAY -> dates.weekday(written);
            case DAY_MONTH, MONTH_DAY -> dates.named(written);
            case OF_MONTH -> dates.ofMonth(written);
            case ISO -> dates.iso(written);
            case NUMERIC -> dates.numeric(written);
            case AWAY -> AwayReader.read(written);
            case CLOCK -> ClockReader.clock(written);
            case SPOKEN -> ClockReader.spoken(written);
            case PART -> ClockReader.part(written);
            case MONEY -> money.read(written);
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
        boolean dayAndTime = one.kind() != other.kind() && WHEN.contains(one.kind()) && WHEN.contains(other.kind());
        return overlap && !dayAndTime;
    }
}
