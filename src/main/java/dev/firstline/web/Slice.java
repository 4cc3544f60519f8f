package dev.firstline.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * As much of a list as a page shows, and whether more follows.
 *
 * @param shown what the page shows
 * @param more  whether there is another page
 */
public record Slice<T>(List<T> shown, boolean more) {
    public Slice {
        shown = List.copyOf(shown);
    }

    /** @param found one more than a page shows, or fewer when there are no more */
    public static <T> Slice<T> of(List<T> found, int most) {
        boolean more = found.size() > most;
        return new Slice<>(more ? found.subList(0, most) : found, more);
    }

    /** Where the page after begins, told by the last one shown; null at the end. */
    public @Nullable String next(Function<T, String> place) {
        return more ? place.apply(shown.get(shown.size() - 1)) : null;
    }
}
