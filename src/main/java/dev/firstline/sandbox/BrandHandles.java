package dev.firstline.sandbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which handle of a recorded mention is the brand's and puts the sandbox brand's in its place. A recorded line does not say; but a
 * handle that comes first in two lines or more belongs to a brand (a private person's hardly ever does), so the first such handle of a
 * line is taken, else the line's first one. Handles masked as digits are handles like others.
 */
final class BrandHandles {
    private static final int ENOUGH = 2;

    private final Map<String, Integer> first = new HashMap<>();
    private final String brand;

    BrandHandles(Collection<String> texts, String brand) {
        this.brand = brand;
        for (var text : texts) {
            Handles.in(text).stream()
                    .findFirst()
                    .ifPresent(found -> first.merge(Handles.fold(found.username()), 1, Integer::sum));
        }
    }

    /** The mention, turned to the sandbox's brand. */
    String turn(String text) {
        var handles = Handles.in(text);
        return handles.stream()
                .filter(found -> first.getOrDefault(Handles.fold(found.username()), 0) >= ENOUGH)
                .findFirst()
                .or(() -> handles.stream().findFirst())
                .map(found -> replace(text, found.username(), brand))
                .orElseGet(() -> "@" + brand + " " + text);
    }

    /** As above where the recorded brand is known; a first post without it gives up its first masked handle, or gets the brand's in front. */
    static String turn(String text, String recorded, String brand, boolean opensThread) {
        var turned = replace(text, recorded, brand);
        if (!opensThread
                || Handles.in(turned).stream()
                        .anyMatch(found -> found.username().equalsIgnoreCase(brand))) {
            return turned;
        }
        Optional<String> masked = Handles.in(text).stream()
                .map(Handles.Found::username)
                .filter(BrandHandles::isMasked)
                .findFirst();
        return masked.map(handle -> replace(text, handle, brand)).orElseGet(() -> "@" + brand + " " + text);
    }

    private static boolean isMasked(String handle) {
        return handle.matches("\\d+");
    }

    private static String replace(String text, String handle, String brand) {
        var turned = new StringBuilder();
        int from = 0;
        for (var found : Handles.in(text)) {
            if (found.username().equalsIgnoreCase(handle)) {
                turned.append(text, from, found.start()).append('@').append(brand);
                from = found.end();
            }
        }
        return turned.append(text.substring(from)).toString();
    }
}
