package dev.firstline.understand;

import dev.firstline.intent.Intent;
import dev.firstline.intent.Intents;
import dev.firstline.intent.Signal;
import dev.firstline.intent.Topic;
import dev.firstline.learn.ModelFileException;
import dev.firstline.mention.PersonalKind;
import dev.firstline.personal.PlainText;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads mentions. Pure and thread-safe; about 8 ms a mention on one core. */
public final class Understander {
    /** How sure an answer to the bot's own question is, when it names what was asked for. */
    private static final double ANSWERS_THE_QUESTION = 0.95;

    /** From here on another intent is meant, though the mention also names what was asked for. */
    private static final double CLEARLY_ANOTHER = 0.8;

    /** Where another intent is so sure, a mention must speak of a sensitive subject more clearly by the margin. */
    private static final double CLEARLY_ELSE = 0.9;

    private static final double MARGIN = 0.1;

    /** "And what about the one to Leeds tomorrow?": longer posts say themselves what they are about. */
    private static final int FOLLOW_UP = 9;

    /** Marks and digits mean anything and nothing: other, and not sure of it. */
    private static final Map<Category, Double> NOTHING_READ = Map.of(
            Category.OTHER,
            0.4,
            Category.URGENT,
            0.15,
            Category.RANT,
            0.15,
            Category.QUESTION,
            0.15,
            Category.PRAISE,
            0.15);

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Path models;
    private final Map<String, Intent> intents;
    private final Reader reader;
    private final MentionModel model;
    private final Background background;
    private final IntentMatcher matcher;
    private final EntityRules entityRules;
    private final Languages languages = new Languages();
    private final SafetyNet safetyNet = new SafetyNet();
    private final OptOut optOut = new OptOut();

    private Understander(
            Path models,
            Intents intents,
            Reader reader,
            MentionModel model,
            Background background,
            IntentMatcher matcher) {
        this.models = models;
        this.intents = intents.intents();
        this.reader = reader;
        this.model = model;
        this.background = background;
        this.matcher = matcher;
        this.entityRules = new EntityRules(intents.brand());
    }

    /**
     * Loads the models and the intents, two or three seconds; half a minute for eighty intents that were changed since they were
     * learned last.
     *
     * @param models the folder that {@code train} fills
     * @throws ModelFileException when a model file cannot be used
     */
    public static Understander load(Path models, Intents intents) {
        // The small files first: a fault in them shows before the encoder has taken its time.
        MentionModel model = MentionModel.read(models.resolve(MentionModel.FILE));
        Background background = Background.read(models.resolve(Background.FILE));
        Reader reader = Reader.load(models);
        IntentMatcher matcher = IntentModel.matcher(models, intents.intents().values(), background, reader);
        return new Understander(models, intents, reader, model, background, matcher);
    }

    /** The same models with other intents: what changes is the matcher, see {@link #load}. */
    public Understander taught(Intents other) {
        return new Understander(
                models,
                other,
                reader,
                model,
                background,
                IntentModel.matcher(models, other.intents().values(), background, reader));
    }

    /**
     * Reads the model files and throws them away: tells a fault in a moment, before anything slow is started.
     *
     * @throws ModelFileException when one cannot be used
     */
    public static void check(Path models) {
        MentionModel.read(models.resolve(MentionModel.FILE));
        Background.read(models.resolve(Background.FILE));
        Reader.tuned(models);
    }

    /**
     * What a mention says.
     *
     * @param maskedText the text with {@code [kind]} where personal data was
     * @param context    what is known before reading it
     * @param personal   the kinds of personal data it showed
     */
    public Understanding understand(String maskedText, Context context, Set<PersonalKind> personal) {
        PlainText plain = new PlainText(maskedText);
        String text = plain.toString();
        Said said = Said.in(text);
        Reading reading = reader.read(said == Said.SOMETHING ? text : "");
        Map<Category, Double> scores = said == Said.SOMETHING ? model.category().scores(reading) : NOTHING_READ;
        Category category = Classifier.likeliest(scores);
        double confidence = scores.getOrDefault(category, 0.0);
        List<Entity> entities = entityRules.find(text, context.names());
        Urgency urgency = said == Said.SOMETHING ? urgency(category, reading, entities) : Urgency.NONE;
        IntentMatcher.Match match = matcher.match(reading);
        List<IntentMatch> asked = asked(match, context, entities, text);
        IntentMatch intent = asked.isEmpty() ? null : asked.get(0);
        Sensitive sensitive = said == Said.SOMETHING ? sensitive(reading, text, category, match) : Sensitive.NONE;
        String language = languages.of(text, context.language());
        Set<Signal> signals =
                said == Said.SOMETHING ? signals(intent, sensitive, reading) : EnumSet.noneOf(Signal.class);
        boolean perhapsOptsOut = signals.remove(Signal.OPTS_OUT);
        boolean optsOut = optOut.in(text);
        if (optsOut) {
            signals.add(Signal.OPTS_OUT);
        }
        boolean foreign = Languages.foreign(language);
        boolean perhaps = !optsOut && (perhapsOptsOut && !foreign || optOut.perhapsIn(text, foreign));
        boolean unread = intent == null
                && !optsOut
                && language.equals(Languages.UNKNOWN)
                && languages.unknownWords(without(entities, text));
        if (unread) {
            signals.retainAll(Set.of(Signal.SENSITIVE));
        }
        return new Understanding(
                category,
                confidence,
                scores,
                said == Said.NOTHING || confidence >= model.limits().sure(),
                perhaps || unread,
                urgency,
                inOriginal(UrgentWords.of(text, urgency, model.urgency()), plain),
                said == Said.SOMETHING ? Classifier.likeliest(model.topic().scores(reading)) : Topic.OTHER,
                intent,
                asked.size() > 1 ? asked.get(1) : null,
                match.best(),
                signals,
                sensitive,
                entities.stream()
                        .map(entity -> entity.in(maskedText, plain.start(entity.start()), plain.end(entity.end())))
                        .toList(),
                language,
                personal);
    }

    private static List<Highlight> inOriginal(List<Highlight> words, PlainText plain) {
        return words.stream()
                .map(word -> new Highlight(plain.start(word.start()), plain.end(word.end())))
                .toList();
    }

    /** The text without the names in it, which are no words of a language. */
    private static String without(List<Entity> entities, String text) {
        StringBuilder rest = new StringBuilder(text);
        entities.forEach(
                entity -> rest.replace(entity.start(), entity.end(), " ".repeat(entity.end() - entity.start())));
        return rest.toString();
    }

    /** Apart from the category, but what is urgent cannot wait, nor can a question or complaint about today. */
    private Urgency urgency(Category category, Reading reading, List<Entity> entities) {
        if (category == Category.URGENT) {
            return Urgency.NOW;
        }
        Urgency told = Classifier.likeliest(model.urgency().scores(reading));
        boolean waits = category == Category.RANT || category == Category.QUESTION;
        boolean today = entities.stream()
                .anyMatch(entity ->
                        entity.kind() == EntityKind.DATE && entity.value().equals("today"));
        return told == Urgency.NONE && today && waits ? Urgency.TODAY : told;
    }

    /** The likeliest subject when any is likely enough, though none may be likelier. */
    private Sensitive sensitive(Reading reading, String text, Category category, IntentMatcher.Match match) {
        Sensitive plain = safetyNet.in(text);
        if (plain != Sensitive.NONE) {
            return plain;
        }
        Map<Sensitive, Double> scores = model.sensitive().scores(reading);
        double limit = model.limits().sensitive() + (isClearlyElse(category, match.best()) ? MARGIN : 0);
        if (1 - scores.getOrDefault(Sensitive.NONE, 0.0) < limit) {
            return Sensitive.NONE;
        }
        scores.remove(Sensitive.NONE);
        return Classifier.likeliest(scores);
    }

    /** A routine question with a public answer, or something about the conversation itself. Own data may hide a last wish. */
    private boolean isClearlyElse(Category category, IntentMatch match) {
        Intent intent = intents.get(match.intent());
        if (intent == null || match.confidence() < CLEARLY_ELSE) {
            return false;
        }
        boolean asked = category == Category.QUESTION && !intent.replies().isEmpty();
        return asked || intent.signal() != null && intent.signal() != Signal.SENSITIVE;
    }

    /** What was learned of them; an opt-out, which is kept for ever, needs the words themselves ({@link OptOut}). */
    private Set<Signal> signals(@Nullable IntentMatch intent, Sensitive sensitive, Reading reading) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(signalsOf(intent));
        Map<Turn, Double> turns = model.turn().scores(reading);
        Turn turn = Classifier.likeliest(turns);
        if (turns.getOrDefault(turn, 0.0) >= model.limits().turn()) {
            turn.signal().ifPresent(signals::add);
        }
        if (sensitive != Sensitive.NONE) {
            signals.add(Signal.SENSITIVE);
        }
        return signals;
    }

    /** The routine questions it asks, two at most; more are seldom meant. */
    private List<IntentMatch> asked(
            IntentMatcher.Match match, Context context, List<Entity> entities, String maskedText) {
        Map<String, IntentMatch> apart = new LinkedHashMap<>();
        for (String question : Questions.of(maskedText)) {
            IntentMatcher.Match found = matcher.match(reader.read(question));
            if (found.sure() && !signals(found.best())) {
                apart.putIfAbsent(found.best().intent(), found.best());
            }
        }
        if (apart.size() > 1) {
            return apart.values().stream().limit(2).toList();
        }
        return Optional.ofNullable(intent(match, context, entities, maskedText)).stream()
                .toList();
    }

    /** What goes on about the conversation's question keeps it, unless another one is clearly meant. */
    private @Nullable IntentMatch intent(
            IntentMatcher.Match match, Context context, List<Entity> entities, String maskedText) {
        Context.Asked asked = context.topic();
        IntentMatch sure = match.sure() ? match.best() : null;
        if (asked == null || !intents.containsKey(asked.intent()) || sure != null && changes(sure)) {
            return sure;
        }
        boolean named = entities.stream().anyMatch(entity -> asked.answers().contains(entity.label()));
        boolean goesOn = named && (asked.waits() || sure == null && wordsOf(maskedText) <= FOLLOW_UP);
        return goesOn ? new IntentMatch(asked.intent(), ANSWERS_THE_QUESTION) : sure;
    }

    /** Whether another subject is clearly meant; who thanks or tells of a message beside the answer still answers. */
    private boolean changes(IntentMatch match) {
        Set<Signal> signals = signalsOf(match);
        boolean polite = signals.contains(Signal.CLOSES) || signals.contains(Signal.SENT_DM);
        return !polite && (match.confidence() >= CLEARLY_ANOTHER || !signals.isEmpty());
    }

    private static long wordsOf(String text) {
        return WORDS.splitAsStream(text)
                .filter(word -> !word.isEmpty() && !word.startsWith("@"))
                .count();
    }

    private boolean signals(IntentMatch match) {
        return !signalsOf(match).isEmpty();
    }

    private Set<Signal> signalsOf(@Nullable IntentMatch match) {
        Intent intent = match == null ? null : intents.get(match.intent());
        Signal signal = intent == null ? null : intent.signal();
        return signal == null ? Set.of() : Set.of(signal);
    }
}
