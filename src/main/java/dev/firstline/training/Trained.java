package dev.firstline.training;

import dev.firstline.intent.Topic;
import dev.firstline.understand.Category;
import dev.firstline.understand.Classifier.Blend;
import dev.firstline.understand.MentionModel;
import dev.firstline.understand.Sensitive;
import dev.firstline.understand.Turn;
import dev.firstline.understand.Urgency;
import java.util.List;

/**
 * What training brought. All judgements are by models that had not learned what they judged.
 *
 * @param model     as written
 * @param mentions  what was learned, of all files together
 * @param category  on the mentions that were held out
 * @param urgency   on the same
 * @param topic     on the same
 * @param sensitive each text in turn, five folds
 * @param turns     likewise
 * @param blend     how the two opinions on the category are weighed
 */
record Trained(
        MentionModel model,
        List<Row> mentions,
        Scores<Category> category,
        Scores<Urgency> urgency,
        Scores<Topic> topic,
        List<Judged<Sensitive>> sensitive,
        List<Judged<Turn>> turns,
        Blend blend) {}
