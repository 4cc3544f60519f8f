package dev.firstline.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.understand.Category;
import dev.firstline.understand.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void people_read_what_is_wrong_as_often_as_right() {
        var judged = new ArrayList<Judged<Category>>();
        for (int i = 0; i < 10; i++) {
            judged.add(category(0.45, i < 4));
            judged.add(category(0.75, i < 9));
        }

        assertThat(Limits.sure(judged)).isBetween(0.46, 0.56);
    }

    @Test
    void nothing_is_left_to_people_when_every_guess_is_good() {
        assertThat(Limits.sure(List.of(category(0.4, true), category(0.8, true))))
                .isZero();
    }

    @Test
    void nearly_all_that_is_sensitive_is_found() {
        var judged = new ArrayList<Judged<Sensitive>>();
        for (int i = 0; i < 100; i++) {
            judged.add(sensitive(Sensitive.GRIEF, i < 96 ? 0.31 : 0.02));
            judged.add(sensitive(Sensitive.NONE, 0.1));
        }

        double limit = Limits.sensitive(judged);

        assertThat(limit).isBetween(0.3, 0.32);
        assertThat(Limits.share(judged, one -> Limits.touches(one, limit))).isEqualTo(0.48);
    }

    private static Judged<Category> category(double confidence, boolean right) {
        Category truth = right ? Category.RANT : Category.OTHER;
        return new Judged<>(
                truth,
                Map.of(
                        Category.RANT,
                        confidence,
                        Category.URGENT,
                        (1 - confidence) / 2,
                        Category.PRAISE,
                        (1 - confidence) / 2));
    }

    private static Judged<Sensitive> sensitive(Sensitive truth, double chance) {
        return new Judged<>(truth, Map.of(Sensitive.THREAT, chance, Sensitive.NONE, 1 - chance));
    }
}
