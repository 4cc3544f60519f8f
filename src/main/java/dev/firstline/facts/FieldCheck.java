package dev.firstline.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.intent.FeedField;
import dev.firstline.web.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Checks a field's value against its type. */
final class FieldCheck {
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");

    private static final int REPLACEMENT = 0xFFFD;

    private FieldCheck() {}

    /**
     * The value as text.
     *
     * @throws ProblemException 400 naming the field
     */
    static String text(String name, FeedField field, JsonNode value) {
        boolean number = field.type() == FeedField.Type.NUMBER && value.isNumber();
        if (!value.isTextual() && !number) {
            throw ProblemException.badField(name, "must be " + expected(field));
        }
        String text = value.asText().strip();
        if (!fits(field, text)) {
            throw ProblemException.badField(name, "must be " + expected(field));
        }
        return text;
    }

    private static boolean fits(FeedField field, String text) {
        return switch (field.type()) {
            case TEXT ->
                !text.isEmpty()
                        && text.length() <= field.longest()
                        && text.codePoints().noneMatch(FieldCheck::unprintable);
            case TIME -> TIME.matcher(text).matches();
            case DATE -> isDate(text);
            case NUMBER -> NUMBER.matcher(text).matches();
            case ZONE -> FeedField.isZone(text);
        };
    }

    /** The last is what stands where a text in another charset than the call said could not be read. */
    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint == REPLACEMENT;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() < 10_000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String expected(FeedField field) {
        return switch (field.type()) {
            case TEXT -> "a text of 1 to " + field.longest() + " characters without control characters or broken ones";
            case TIME -> "a time HH:mm";
            case DATE -> "a date YYYY-MM-DD";
            case NUMBER -> "a decimal number";
            case ZONE -> "a time zone such as Europe/London";
        };
    }
}
